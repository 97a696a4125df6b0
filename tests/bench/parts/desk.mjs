import { join } from 'node:path';
import { runnerImport } from 'vite';
import { languagesPlugin } from '../../../src/build/languages.mjs';
import { hold } from '../hold.mjs';

const root = join(import.meta.dirname, '../../..');

/** The list of people at the desk: what they told is encrypted, so that searching opens all of it. */
export async function measure() {
  /** @type {{ module: typeof import('../desk/signup-list.ts') }} */
  const { module } = await runnerImport(join(root, 'tests/bench/desk/signup-list.ts'), {
    plugins: [languagesPlugin()],
  });
  const rows = [];
  for (const people of [2_000, 10_000]) rows.push(await module.listSpeed(people));
  const [few, many] = rows;
  hold('searching 2,000 sign-ups by name, phone or mail, in ms', few?.search ?? NaN, '<=', 200);
  hold('filtering 10,000 sign-ups by state, start and wait, in ms', many?.filter ?? NaN, '<=', 100);
  const ms = (/** @type {number} */ value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
  return [
    '| living sign-ups of an institution | name, phone or mail | state, start and wait | only decrypting all |',
    '| --- | --: | --: | --: |',
    ...rows.map(
      (it) =>
        `| ${it.people.toLocaleString('en')} | ${ms(it.search)} | ${ms(it.filter)} | ${ms(it.decrypt)} |`,
    ),
  ].join('\n');
}
