import { SqliteDialect, SqliteDriver } from 'kysely';
import type { DatabaseConnection, SqliteDatabase, SqliteStatement } from 'kysely';

/** Milliseconds that a transaction waits for the write lock, which another process may hold. */
const lockTimeout = 10_000;

/** Milliseconds between two attempts to get the lock, on average. */
const retryInterval = 20;

const isBusy = (error: unknown): boolean =>
  String((error as { code?: unknown } | null)?.code).startsWith('SQLITE_BUSY');

/**
 * Starts transactions with the write lock. With a plain `begin`, another process can commit between a
 * read and a write of the transaction, and SQLite then refuses the write. While another process has
 * the lock, this one retries instead of blocking, so that it goes on answering requests.
 */
class ImmediateDriver extends SqliteDriver {
  readonly #begin: SqliteStatement;

  constructor(database: SqliteDatabase) {
    super({ database });
    this.#begin = database.prepare('begin immediate');
  }

  override async beginTransaction(): Promise<void> {
    const deadline = performance.now() + lockTimeout;
    for (;;) {
      try {
        this.#begin.run([]);
        return;
      } catch (error) {
        if (!isBusy(error) || performance.now() > deadline) throw error;
        // At random, so that waiting processes do not retry in step.
        const pause = retryInterval * (0.5 + Math.random());
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  /** SQLite itself ends a transaction for which the disk has no room; the first error tells why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch (error) {
      if (!/no transaction is active/.test(String(error))) throw error;
    }
  }
}

/** SQLite for writing. Kysely lets one transaction at a time use the connection. */
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
