import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Endpoint, FoundPerson } from '../endpoint/index.ts';
import { CliError } from './cli-error.ts';
import { withEndpoint } from './with-endpoint.ts';

export const exportHelp = `gmw-widgets export
  --person <who>        all that is stored of one person, readable: by the reference; a name, phone
                        number or mail address shows whom it finds, and --yes exports them
  --static <folder>     the offer as everyone may see it, as offer.json for the attribute src
  --erased              what was erased, by reference: to erase it again in a restored backup
  --db <file or URL>    SQLite file, or postgres:// URL; also DATABASE_URL (.data/gmw.sqlite)
  Without one of these: the offer file, to be imported again`;

/** Prints JSON: the offer, which can be imported again, or what is stored of people. */
export async function exportJson(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      db: { type: 'string' },
      person: { type: 'string' },
      yes: { type: 'boolean', default: false },
      static: { type: 'string' },
      erased: { type: 'boolean', default: false },
    },
  });
  const { person, static: folder } = values;
  await withEndpoint(values.db, async (endpoint) => {
    if (folder !== undefined) return exportStatic(endpoint, folder);
    if (person !== undefined) return exportPeople(endpoint, person, values.yes);
    print(values.erased ? await endpoint.listErasures() : await endpoint.exportOffer());
  });
}

const print = (value: object): void => console.log(JSON.stringify(value, null, 2));

async function exportPeople(endpoint: Endpoint, who: string, isSure: boolean): Promise<void> {
  const one = await endpoint.exportPerson(who);
  if (one) return print(one);
  const found = await endpoint.findPeople(who);
  if (found.length === 0) throw new CliError(`Nothing is stored under ${who}`);
  for (const it of found) console.error(describe(it));
  if (!isSure) {
    throw new CliError(
      'Is this who asked? Then add --yes, or give one reference: gmw-widgets export --person <reference>',
    );
  }
  print(await Promise.all(found.map((it) => endpoint.exportPerson(it.reference))));
}

const describe = ({ kind, reference, since, details }: FoundPerson): string =>
  `${reference} (${kind}, ${since.slice(0, 10)}): ${details.join(', ')}`;

async function exportStatic(endpoint: Endpoint, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'offer.json');
  // A site that reads it meanwhile gets the former file or the new one, never half.
  await writeFile(`${file}.new`, `${JSON.stringify(await endpoint.exportStatic())}\n`);
  await rename(`${file}.new`, file);
  console.log(file);
}
