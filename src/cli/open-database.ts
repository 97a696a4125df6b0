import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { postgres, sqlite } from '../endpoint/index.ts';
import type { EndpointDatabase } from '../endpoint/index.ts';
import { CliError } from './cli-error.ts';

/** A PostgreSQL server by its `url`; without it an SQLite `file`. */
export interface DatabaseLocation {
  url?: string | undefined;
  file: string;
}

/** Opens the database, and makes the file with its folder when it is not there. */
export async function openDatabase({ url, file }: DatabaseLocation): Promise<EndpointDatabase> {
  if (url !== undefined) {
    const { default: pg } = await driver('pg', () => import('pg'));
    const pool = new pg.Pool({ connectionString: url });
    // The pool replaces an idle connection that is lost; without a handler the process would end.
    pool.on('error', () => undefined);
    return postgres(pool);
  }
  const { default: Database } = await driver('libsql', () => import('libsql'));
  mkdirSync(dirname(file), { recursive: true });
  return sqlite(new Database(file));
}

/** Deletes an SQLite file with the files that belong to it. */
export function removeDatabase({ url, file }: DatabaseLocation): void {
  if (url !== undefined) {
    throw new CliError('--fresh empties a file. Empty the PostgreSQL database yourself.');
  }
  for (const part of [file, `${file}-wal`, `${file}-shm`]) {
    if (existsSync(part)) rmSync(part);
  }
}

/** Loads a driver. Drivers are optional, so that nobody has to install one that is not used. */
async function driver<Module>(name: string, load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new CliError(`The database driver ${name} is not there. Install it: npm install ${name}`);
  }
}
