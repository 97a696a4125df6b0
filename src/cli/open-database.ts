import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { postgres, sqlite } from '../endpoint/index.ts';
import type { EndpointDatabase } from '../endpoint/index.ts';
import { CliError } from './cli-error.ts';
import { loadDriver } from './load-driver.ts';
import { loadSqliteDriver } from './sqlite-driver.ts';
import { removeFile } from './sqlite-file.ts';

/** A PostgreSQL server by its `url`; without it an SQLite `file`. */
export interface DatabaseLocation {
  url?: string | undefined;
  file: string;
}

/**
 * Milliseconds after which PostgreSQL is given up: getting a connection, one statement (by the server,
 * and by this process when the server says nothing), a transaction that was forgotten.
 */
const timeouts = {
  connectionTimeoutMillis: 5_000,
  statement_timeout: 15_000,
  query_timeout: 20_000,
  idle_in_transaction_session_timeout: 15_000,
};

/** Opens the database. A missing SQLite file is created with its folder, for this user only. */
export async function openDatabase({ url, file }: DatabaseLocation): Promise<EndpointDatabase> {
  if (url !== undefined) {
    const { default: pg } = await loadDriver('pg@8', () => import('pg'));
    const pool = new pg.Pool({ connectionString: url, ...timeouts, keepAlive: true });
    // The pool replaces an idle connection that is lost; without a handler the process would end.
    pool.on('error', () => undefined);
    return postgres(pool);
  }
  const open = await loadSqliteDriver();
  if (file !== inMemory) {
    mkdirSync(dirname(file), { recursive: true });
    createPrivateFile(file);
  }
  return sqlite(() => open(file));
}

/** What SQLite calls a database that is no file and ends with the process. */
const inMemory = ':memory:';

/** Creates the file when it is missing. SQLite gives the files beside it the same permissions. */
function createPrivateFile(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
}

/** Deletes an SQLite file with the files that belong to it. */
export function removeDatabase({ url, file }: DatabaseLocation): void {
  if (url !== undefined) {
    throw new CliError('--fresh empties a file. Empty the PostgreSQL database yourself.');
  }
  removeFile(file);
}
