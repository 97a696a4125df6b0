import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import type { Erasure } from '../endpoint/index.ts';
import { CliError } from './cli-error.ts';
import { readErasures } from './erasure-list.ts';
import { databaseLocation } from './settings.ts';
import { loadSqliteDriver } from './sqlite-driver.ts';
import { checkIntegrity, removeFile, replaceDatabase } from './sqlite-file.ts';
import { withEndpoint } from './with-endpoint.ts';

export const restoreHelp = `gmw-widgets restore <file>
  --db <file>         the SQLite file to replace; stop the service first (.data/gmw.sqlite)
  --erased <file>     what was erased since the backup, by "export --erased", where the database of
                      now is lost; else it is read there`;

/**
 * Puts a backup in the place of the database. Who was erased since the backup is erased in it too. The
 * database of now is changed only after the backup has been checked in every way.
 */
export async function restore(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { db: { type: 'string' }, erased: { type: 'string' } },
    allowPositionals: true,
  });
  const [source, ...others] = positionals;
  if (source === undefined || others.length > 0) throw new CliError(restoreHelp);
  const { url, file } = databaseLocation(values.db, process.env);
  if (url !== undefined) {
    throw new CliError(
      "Use PostgreSQL's own command, pg_restore, and then: gmw-widgets erase --list <file>",
    );
  }
  if (!existsSync(source)) throw new CliError(`There is no file ${source}`);
  const open = await loadSqliteDriver();
  checkIntegrity(open, source);
  mkdirSync(dirname(file), { recursive: true });
  const copy = `${file}.restoring`;
  removeFile(copy);
  copyFileSync(source, copy);
  try {
    // The endpoint refuses another key and a newer schema, and brings an older schema up to date.
    await withEndpoint(copy, (endpoint) => endpoint.ready);
    const erasures = await knownErasures(file, values.erased);
    const erased = await withEndpoint(copy, (endpoint) => endpoint.replayErasures(erasures));
    const former = replaceDatabase(open, copy, file);
    console.log(`restored ${file}; erased again: ${erased}`);
    if (former !== undefined) console.log(`The database of before is ${former}. Delete it soon.`);
  } finally {
    removeFile(copy);
  }
}

/** What was erased, by the given list and by the database that is replaced. */
async function knownErasures(file: string, list: string | undefined): Promise<Erasure[]> {
  const given = list === undefined ? [] : await readErasures(list);
  if (!existsSync(file)) {
    if (list === undefined) {
      console.error(
        'There is no database to read from who was erased since. Give --erased <file>.',
      );
    }
    return given;
  }
  try {
    return [...given, ...(await withEndpoint(file, (endpoint) => endpoint.listErasures()))];
  } catch (error) {
    if (list !== undefined) return given;
    throw new CliError(
      `Cannot read from ${file} who was erased since the backup. Give the list with --erased <file>,` +
        ' or move the file away to go on without.',
      { cause: error },
    );
  }
}
