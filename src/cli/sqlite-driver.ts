import type { SqliteConnection } from '../endpoint/index.ts';
import { loadDriver } from './load-driver.ts';

/** Opens a connection to a file. */
export type OpenSqlite = (file: string) => SqliteConnection;

/** Node.js releases from here on have `node:sqlite` without a warning that it is experimental. */
const stableNode = '24.15.0';

/** Earlier releases of SQLite can lose a commit when several connections use a write-ahead log. */
const soundSqlite = '3.51.3';

/** The parts of `process.versions` by which the driver is chosen. */
export interface Versions {
  node: string;
  sqlite?: string | undefined;
}

/** The part of `better-sqlite3` that is used. */
interface BetterSqliteModule {
  default: new (file: string) => SqliteConnection;
}

/**
 * The SQLite of Node.js where it is sound, else `better-sqlite3`.
 *
 * @throws CliError when `better-sqlite3` is needed and not installed
 */
export async function loadSqliteDriver(
  versions: Versions = process.versions,
  loadBetterSqlite: () => Promise<BetterSqliteModule> = () => import('better-sqlite3'),
): Promise<OpenSqlite> {
  if (hasSoundSqlite(versions)) {
    const { DatabaseSync } = await import('node:sqlite');
    return (file) => new DatabaseSync(file);
  }
  const { default: Database } = await loadDriver('better-sqlite3@13', loadBetterSqlite);
  return (file) => new Database(file);
}

const hasSoundSqlite = ({ node, sqlite }: Versions): boolean =>
  sqlite !== undefined && isAtLeast(node, stableNode) && isAtLeast(sqlite, soundSqlite);

function isAtLeast(version: string, minimum: string): boolean {
  const [parts, minimumParts] = [version, minimum].map((it) => it.split('.').map(Number));
  const difference = minimumParts?.map((it, i) => (parts?.[i] ?? 0) - it).find((it) => it !== 0);
  return (difference ?? 0) >= 0;
}
