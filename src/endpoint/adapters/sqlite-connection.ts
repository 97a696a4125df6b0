import type { SqliteDatabase, SqliteStatement } from 'kysely';
import type { SqliteConnection, SqliteConnectionStatement } from './database.ts';

/** Another connection is writing, and did not finish within the busy timeout. */
class SqliteBusyError extends Error {
  /** The code that `better-sqlite3` gives this error. */
  readonly code = 'SQLITE_BUSY';
}

/** SQLite's result code for a busy database; extended codes have it in their low byte. */
const busyResult = 5;

/** Gives a busy database the same error whatever the driver; `node:sqlite` has only a number. */
function withBusyError<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const { errcode } = (error ?? {}) as { errcode?: unknown };
    if (typeof errcode !== 'number' || (errcode & 0xff) !== busyResult) throw error;
    throw new SqliteBusyError('The database is busy', { cause: error });
  }
}

class Statement implements SqliteStatement {
  readonly reader: boolean;
  readonly #statement: SqliteConnectionStatement;

  constructor(statement: SqliteConnectionStatement) {
    this.reader = statement.reader ?? statement.columns().length > 0;
    this.#statement = statement;
  }

  all(parameters: readonly unknown[]): unknown[] {
    return withBusyError(() => this.#statement.all(...parameters));
  }

  run(parameters: readonly unknown[]): {
    changes: number | bigint;
    lastInsertRowid: number | bigint;
  } {
    return withBusyError(() => this.#statement.run(...parameters));
  }

  iterate(parameters: readonly unknown[]): IterableIterator<unknown> {
    return this.#statement.iterate(...parameters);
  }
}

/** A connection of `node:sqlite` or `better-sqlite3` in the form that Kysely uses. */
export const adaptConnection = (connection: SqliteConnection): SqliteDatabase => ({
  prepare: (sql) => withBusyError(() => new Statement(connection.prepare(sql))),
  close: () => connection.close(),
});
