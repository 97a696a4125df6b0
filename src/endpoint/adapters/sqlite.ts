import { SqliteDialect } from 'kysely';
import type { SqliteDatabase } from 'kysely';
import type { EndpointDatabase, SqliteConnection } from './database.ts';
import { adaptConnection } from './sqlite-connection.ts';
import { ImmediateSqliteDialect } from './sqlite-dialect.ts';

/** Milliseconds that opening may wait for another process that opens the file too. */
const openTimeout = 5_000;

/**
 * Milliseconds that one statement may wait for another process. The wait blocks this process, so it is
 * short; transactions wait longer without blocking.
 */
const busyTimeout = 5;

/**
 * An SQLite database. `open` opens a connection of `node:sqlite` or `better-sqlite3`, such as
 * `sqlite(() => new DatabaseSync('gmw.sqlite'))`. It is called twice for a file: reads have a
 * connection of their own and never wait for a writer. Every commit is synced to disk. Several
 * processes may open the same file. The endpoint closes its connections.
 */
export function sqlite(open: () => SqliteConnection): EndpointDatabase {
  const writer = adaptConnection(open());
  setPragmas(writer, [
    `busy_timeout = ${openTimeout}`,
    'journal_mode = WAL',
    'synchronous = FULL',
    `busy_timeout = ${busyTimeout}`,
  ]);
  const dialect = new ImmediateSqliteDialect(writer);
  // A second connection to a database in memory would have another, empty database.
  if (isInMemory(writer)) return { kind: 'sqlite', dialect };
  const openReader = async (): Promise<SqliteDatabase> => {
    const reader = adaptConnection(open());
    setPragmas(reader, [`busy_timeout = ${busyTimeout}`, 'query_only = ON']);
    return reader;
  };
  return { kind: 'sqlite', dialect, readDialect: new SqliteDialect({ database: openReader }) };
}

function setPragmas(database: SqliteDatabase, pragmas: readonly string[]): void {
  for (const pragma of pragmas) {
    const statement = database.prepare(`pragma ${pragma}`);
    if (statement.reader) statement.all([]);
    else statement.run([]);
  }
}

function isInMemory(database: SqliteDatabase): boolean {
  const [main] = database.prepare('pragma database_list').all([]) as { file: string }[];
  return main?.file === '';
}
