import type { SqliteDatabase, SqliteStatement } from 'kysely';
import type { SqliteConnection, SqliteConnectionStatement } from './database.ts';

/** The database cannot do it now: another connection is writing, or the disk is full or fails. */
class SqliteUnavailableError extends Error {
  /** The code that `better-sqlite3` gives this error. */
  readonly code: string;

  constructor(code: string, options: ErrorOptions) {
    super('The database cannot do this now', options);
    this.code = code;
  }
}

/** SQLite's result codes for that; extended codes have them in their low byte. */
const unavailableResults: Readonly<Record<number, string>> = {
  5: 'SQLITE_BUSY',
  10: 'SQLITE_IOERR',
  13: 'SQLITE_FULL',
};

/** Gives such an error the same code whatever the driver; `node:sqlite` has only a number. */
function withCode<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const { errcode } = (error ?? {}) as { errcode?: unknown };
    const code = typeof errcode === 'number' ? unavailableResults[errcode & 0xff] : undefined;
    if (code === undefined) throw error;
    throw new SqliteUnavailableError(code, { cause: error });
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
    return withCode(() => this.#statement.all(...parameters));
  }

  run(parameters: readonly unknown[]): {
    changes: number | bigint;
    lastInsertRowid: number | bigint;
  } {
    return withCode(() => this.#statement.run(...parameters));
  }

  iterate(parameters: readonly unknown[]): IterableIterator<unknown> {
    return this.#statement.iterate(...parameters);
  }
}

/** A connection of `node:sqlite` or `better-sqlite3` in the form that Kysely uses. */
export const adaptConnection = (connection: SqliteConnection): SqliteDatabase => ({
  prepare: (sql) => withCode(() => new Statement(connection.prepare(sql))),
  close: () => connection.close(),
});
