import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { CliError } from './cli-error.ts';
import type { ImportProblem } from '../endpoint/index.ts';
import { withEndpoint } from './with-endpoint.ts';

export const importHelp = `gmw-widgets import <file>
  --db <file or URL>  SQLite file, or postgres:// URL; also DATABASE_URL (.data/gmw.sqlite)`;

/**
 * Imports an offer file. Records that break the contract are named; the exit code is 1 then. A sign-up status
 * that visitors see otherwise is named too.
 */
export async function importFile(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { db: { type: 'string' } },
    allowPositionals: true,
  });
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new CliError(importHelp);
  const offer = await readOffer(path);

  const { imported, problems, statusChanges } = await withEndpoint(values.db, (endpoint) =>
    endpoint.importOffer(offer),
  );
  for (const it of problems) console.error(problemLine(it));
  for (const it of statusChanges)
    console.error(`groups ${it.id} "${it.name}": ${it.path} ${it.detail}`);
  const counts = Object.entries(imported).map(([kind, count]) => `${count} ${kind}`);
  console.log(`imported ${counts.join(', ')}; ${problems.length} problems`);
  if (problems.length > 0) process.exitCode = 1;
}

const leftOut = { record: 'weggelaten', field: 'zonder dit veld', nothing: 'hersteld' };

/** A problem in one line, with the record by its id and name. */
function problemLine(it: ImportProblem): string {
  const record = [it.kind, it.id, it.name && `"${it.name}"`].filter(Boolean).join(' ');
  return `${record}${record && ': '}${it.path} ${it.detail} (${it.code}, ${leftOut[it.leftOut]})`;
}

async function readOffer(path: string): Promise<unknown> {
  let text;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw new CliError(`Cannot read ${path}`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new CliError(`Not JSON: ${path}`);
  }
}
