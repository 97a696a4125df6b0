import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfStale } from '../support/build-if-stale.mjs';
import { goals, missed } from './hold.mjs';
import { writeBetween } from './write-between.mjs';

/**
 * `npm run bench`: measures what is built and writes it where people read it. `npm run bench -- sizes`
 * runs one part. A part is a file in `parts/` with `measure(options)`, which gives the text between its
 * marks in the README (or in its `documents`), and tells `hold` of its goals: one that is not met makes
 * the exit code 1.
 * `npm run bench -- search --against main~3` also measures that state of the repository, by turns.
 * `npm run bench -- throughput --quick` is for trying the bench out: its figures tell little.
 */
const root = join(import.meta.dirname, '../..');
const folder = join(import.meta.dirname, 'parts');
const all = readdirSync(folder)
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.replace(/\.mjs$/, ''));
const { values, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { against: { type: 'string' }, quick: { type: 'boolean' } },
});
const unknown = names.filter((it) => !all.includes(it));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. Parts: ${all.join(', ')}`);
  process.exit(1);
}
// Who stops the bench gets rid of what it started, too.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
if (!(await buildIfStale())) process.exit(1);
for (const name of names.length > 0 ? names : all) {
  /** @type {{ measure(options: typeof values): Promise<string>, documents?: readonly string[] }} */
  const { measure, documents = ['README.md'] } = await import(join(folder, `${name}.mjs`));
  const text = await measure(values);
  for (const document of documents) writeBetween(join(root, document), name, text);
  console.log(`${name}\n\n${text}\n`);
}
console.log(goals.join('\n'));
if (missed.length > 0) {
  console.error(`\ngoals that were not met:\n${missed.join('\n')}`);
  process.exitCode = 1;
}
