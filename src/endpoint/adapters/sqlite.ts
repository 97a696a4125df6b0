import type { EndpointDatabase, SqliteConnection } from './database.ts';
import { ImmediateSqliteDialect } from './sqlite-dialect.ts';

/** Milliseconds that a statement blocks while another process writes; transactions wait on. */
const busyTimeout = 50;

/**
 * An SQLite database with better-sqlite3's API, such as `libsql`: `sqlite(new Database(file))`. Every
 * commit is synced to disk. Several processes may open the same file. The endpoint closes it.
 */
export function sqlite(database: SqliteConnection): EndpointDatabase {
  const pragmas = [`busy_timeout = ${busyTimeout}`, 'journal_mode = WAL', 'synchronous = FULL'];
  for (const pragma of pragmas) {
    const statement = database.prepare(`pragma ${pragma}`);
    if (statement.reader) statement.all([]);
    else statement.run([]);
  }
  return { kind: 'sqlite', dialect: new ImmediateSqliteDialect(database) };
}
