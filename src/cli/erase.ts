import { parseArgs } from 'node:util';
import { CliError } from './cli-error.ts';
import { readErasures } from './erasure-list.ts';
import { withEndpoint } from './with-endpoint.ts';

export const eraseHelp = `gmw-widgets erase
  --person <reference>  erases this person; someone who still takes part or waits is withdrawn
  --list <file>         erases again what "export --erased" listed, after a backup was restored
  --db <file or URL>    SQLite file, or postgres:// URL; also DATABASE_URL (.data/gmw.sqlite)`;

/** Erases one person on request, or again all that were erased before; counts stay. */
export async function erase(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { db: { type: 'string' }, person: { type: 'string' }, list: { type: 'string' } },
  });
  const { person, list } = values;
  if (list !== undefined) {
    const erasures = await readErasures(list);
    const erased = await withEndpoint(values.db, (endpoint) => endpoint.replayErasures(erasures));
    console.log(`erased again: ${erased}`);
    return;
  }
  if (person === undefined) throw new CliError(eraseHelp);
  if (!(await withEndpoint(values.db, (endpoint) => endpoint.erasePerson(person)))) {
    throw new CliError(`Nothing is stored under ${person}, or it was erased already`);
  }
  console.log(`erased ${person}`);
}
