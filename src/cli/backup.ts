import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  statSync,
} from 'node:fs';
import { parseArgs } from 'node:util';
import { CliError } from './cli-error.ts';
import { databaseLocation } from './settings.ts';
import { loadSqliteDriver } from './sqlite-driver.ts';
import { checkIntegrity, copyDatabase, removeFile } from './sqlite-file.ts';

export const backupHelp = `gmw-widgets backup <file>
  --db <file>         the SQLite file; the service may be running (.data/gmw.sqlite)
                      PostgreSQL has its own command: pg_dump --format=custom`;

/** Copies the SQLite database into a new file that only this user can read. */
export async function backup(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { db: { type: 'string' } },
    allowPositionals: true,
  });
  const [target, ...others] = positionals;
  if (target === undefined || others.length > 0) throw new CliError(backupHelp);
  const { url, file } = databaseLocation(values.db, process.env);
  if (url !== undefined) {
    throw new CliError(
      `Use PostgreSQL's own command: pg_dump --format=custom --file=${target} <URL>`,
    );
  }
  if (!existsSync(file)) throw new CliError(`There is no database ${file}`);
  if (existsSync(target)) throw new CliError(`${target} exists already. Choose another name.`);
  const open = await loadSqliteDriver();
  const unfinished = `${target}.unfinished`;
  removeFile(unfinished);
  // Nobody else may read it, not even while it is being written.
  closeSync(openSync(unfinished, 'wx', 0o600));
  copyDatabase(open, file, unfinished);
  checkIntegrity(open, unfinished);
  chmodSync(unfinished, 0o600);
  sync(unfinished);
  renameSync(unfinished, target);
  console.log(`${target}: ${Math.ceil(statSync(target).size / 1024)} kB`);
  console.log('Without GMW_DATA_KEY nobody can read what people told. Keep the key elsewhere.');
}

function sync(file: string): void {
  const descriptor = openSync(file, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
