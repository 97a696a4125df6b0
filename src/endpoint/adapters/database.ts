/**
 * A store for `createEndpoint`, made by one of the adapters. What is in it is the endpoint's own
 * affair: its libraries are bundled, so that no type of theirs may show.
 */
export interface EndpointDatabase {
  readonly kind: 'sqlite' | 'postgres';
  /** A dialect of the query builder inside. */
  readonly dialect: object;
}

/** The part that is used of a database with better-sqlite3's API. */
export interface SqliteConnection {
  prepare(sql: string): {
    readonly reader: boolean;
    all(parameters: readonly unknown[]): unknown[];
    run(parameters: readonly unknown[]): {
      changes: number | bigint;
      lastInsertRowid: number | bigint;
    };
    iterate(parameters: readonly unknown[]): IterableIterator<unknown>;
  };
  close(): void;
}

/** The part that is used of a `Pool` of `pg`. */
export interface PostgresConnections {
  connect(): Promise<object>;
  end(): Promise<void>;
}
