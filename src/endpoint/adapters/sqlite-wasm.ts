import type { SqliteDatabase, SqliteStatement } from 'kysely';
import type { EndpointDatabase } from './database.ts';
import { ImmediateSqliteDialect } from './sqlite-dialect.ts';

type WasmValue = string | number | bigint | null | Uint8Array;

/** The part that is used of a statement of `@sqlite.org/sqlite-wasm`. */
interface WasmStatement {
  readonly columnCount: number;
  bind(values: WasmValue[]): unknown;
  step(): boolean;
  get(row: Record<string, unknown>): unknown;
  finalize(): unknown;
}

/** The part that is used of an `oo1.DB` of `@sqlite.org/sqlite-wasm`. */
export interface WasmDatabase {
  prepare(sql: string): WasmStatement;
  changes(): number | bigint;
  close(): void;
}

class Statement implements SqliteStatement {
  readonly reader: boolean;
  readonly #database: WasmDatabase;
  readonly #sql: string;

  constructor(database: WasmDatabase, sql: string) {
    this.#database = database;
    this.#sql = sql;
    const statement = database.prepare(sql);
    this.reader = statement.columnCount > 0;
    statement.finalize();
  }

  all(parameters: readonly unknown[]): unknown[] {
    return [...this.iterate(parameters)];
  }

  run(parameters: readonly unknown[]): { changes: number | bigint; lastInsertRowid: number } {
    this.all(parameters);
    return { changes: this.#database.changes(), lastInsertRowid: 0 };
  }

  *iterate(parameters: readonly unknown[]): IterableIterator<unknown> {
    const statement = this.#database.prepare(this.#sql);
    try {
      if (parameters.length > 0) statement.bind([...parameters] as WasmValue[]);
      while (statement.step()) yield statement.get({});
    } finally {
      statement.finalize();
    }
  }
}

/**
 * A database of `@sqlite.org/sqlite-wasm` in a page: `sqliteWasm(new sqlite3.oo1.DB(':memory:'))`. For
 * stories and tests: it is lost with the page.
 */
export function sqliteWasm(database: WasmDatabase): EndpointDatabase {
  const adapted: SqliteDatabase = {
    prepare: (sql) => new Statement(database, sql),
    close: () => database.close(),
  };
  return { kind: 'sqlite', dialect: new ImmediateSqliteDialect(adapted) };
}
