/**
 * A store for `createEndpoint`, made by one of the adapters. What it contains is internal to the
 * endpoint: its libraries are bundled, so no type of theirs may be part of this one.
 */
export interface EndpointDatabase {
  readonly kind: 'sqlite' | 'postgres';
  /** A Kysely dialect for reading and writing. */
  readonly dialect: object;
  /** A dialect for reads, where they would wait for a writer on `dialect`. Default: `dialect`. */
  readonly readDialect?: object;
}

/** The part that is used of a connection of `node:sqlite` or `better-sqlite3`. */
export interface SqliteConnection {
  prepare(sql: string): SqliteConnectionStatement;
  close(): void;
}

/** The part that is used of a prepared statement of `node:sqlite` or `better-sqlite3`. */
export interface SqliteConnectionStatement {
  /** Whether the statement returns rows; only `better-sqlite3` has it. */
  readonly reader?: boolean;
  columns(): readonly unknown[];
  all(...parameters: unknown[]): unknown[];
  run(...parameters: unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
  iterate(...parameters: unknown[]): IterableIterator<unknown>;
}

/** The part that is used of a `Pool` of `pg`. */
export interface PostgresConnections {
  connect(): Promise<object>;
  end(): Promise<void>;
}
