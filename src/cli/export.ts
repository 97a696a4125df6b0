import { parseArgs } from 'node:util';
import { CliError } from './cli-error.ts';
import { withEndpoint } from './with-endpoint.ts';

export const exportHelp = `gmw-widgets export
  --person <reference>  all that is stored of one person, readable; without it the offer file
  --erased              what was erased, by reference: to erase it again in a restored backup
  --db <file or URL>    SQLite file, or postgres:// URL; also DATABASE_URL (.data/gmw.sqlite)`;

/** Prints JSON: the offer, which can be imported again, or everything that is stored of one person. */
export async function exportJson(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { db: { type: 'string' }, person: { type: 'string' }, erased: { type: 'boolean' } },
  });
  const { person, erased } = values;
  const result = await withEndpoint<object | undefined>(values.db, (endpoint) => {
    if (erased) return endpoint.listErasures();
    return person === undefined ? endpoint.exportOffer() : endpoint.exportPerson(person);
  });
  if (result === undefined) throw new CliError(`Nothing is stored under ${person}`);
  console.log(JSON.stringify(result, null, 2));
}
