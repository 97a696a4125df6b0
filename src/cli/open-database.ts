import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { postgres, sqlite } from '../endpoint/index.ts';
import type { EndpointDatabase } from '../endpoint/index.ts';
import { CliError } from './cli-error.ts';

/** Where the data is: `url` of a PostgreSQL server, or else a `file` for SQLite. */
export interface DatabaseLocation {
  url?: string | undefined;
  file: string;
}

/** Opens the database, and makes the file with its folder when it is not there. */
export async function openDatabase({ url, file }: DatabaseLocation): Promise<EndpointDatabase> {
  if (url !== undefined) {
    const { default: pg } = await driver('pg', () => import('pg'));
    const pool = new pg.Pool({ connectionString: url });
    // A connection that is lost while nobody uses it is replaced by the pool: no reason to stop.
    pool.on('error', () => undefined);
    return postgres(pool);
  }
  const { default: Database } = await driver('libsql', () => import('libsql'));
  mkdirSync(dirname(file), { recursive: true });
  return sqlite(new Database(file));
}

/** Takes away an SQLite file with what belongs to it. */
export function removeDatabase({ url, file }: DatabaseLocation): void {
  if (url !== undefined) {
    throw new CliError('--fresh empties a file. Empty the PostgreSQL database yourself.');
  }
  for (const part of [file, `${file}-wal`, `${file}-shm`]) {
    if (existsSync(part)) rmSync(part);
  }
}

/** The drivers are optional: who uses one database needs not install the other. */
async function driver<Module>(name: string, load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new CliError(`The database driver ${name} is not there. Install it: npm install ${name}`);
  }
}
