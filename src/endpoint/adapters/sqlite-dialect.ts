import { SqliteDialect, SqliteDriver } from 'kysely';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** How often, and how many milliseconds apart, a transaction asks for the write lock: some 10 s. */
const attempts = 500;
const pause = 20;

const isBusy = (error: unknown): boolean =>
  String((error as { code?: unknown } | null)?.code).startsWith('SQLITE_BUSY');

/**
 * A transaction that reads before it writes must hold the write lock from the start: with a plain
 * `begin`, another process can commit in between, and SQLite then refuses the write for good. While
 * another process writes, this one goes on answering others: it waits without blocking.
 */
class ImmediateDriver extends SqliteDriver {
  readonly #begin: SqliteStatement;

  constructor(database: SqliteDatabase) {
    super({ database });
    // One statement for all tries: libsql leaves a refused one open, and then no commit succeeds.
    this.#begin = database.prepare('begin immediate');
  }

  override async beginTransaction(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        this.#begin.run([]);
        return;
      } catch (error) {
        if (attempt === attempts || !isBusy(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
      }
    }
  }
}

/** SQLite for Kysely. Kysely itself lets one transaction at a time use the single connection. */
export class ImmediateSqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#database);
  }
}
