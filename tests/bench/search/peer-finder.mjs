import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spread } from '../spread.mjs';
import { openBenchPage } from './bench-page.mjs';
import { meetingServer } from './peer-meetings.mjs';
import { mostTowns } from './typing.mjs';

const root = join(import.meta.dirname, '../../..');
const files = join(root, 'node_modules/@bmlt-enabled/croutonjs');

/** The peer as it is named in a table. */
export const peer = `crouton ${JSON.parse(readFileSync(join(files, 'package.json'), 'utf8')).version}`;

/**
 * How long a visitor waits in crouton, a finder of meetings, with the same offer as ours has, in
 * milliseconds: from the moment that its script is there to the first row, and from choosing a town or
 * taking it back to rows that are laid out. It has no field to search words in. What would slow it down
 * and is not in our finder is left out: no map, and its style sheets are there before its script is.
 *
 * @param {readonly import('../../../src/contract/group.ts').Group[]} groups
 * @param {number} slower how many times slower the processor is made
 * @throws when no rows appear, or when choosing a town does not leave some of them
 */
export async function peerSpeed(groups, slower) {
  const server = await meetingServer(groups);
  const html = `<!doctype html><head><title>leeg</title>
    <link rel="stylesheet" href="/files/crouton.min.css">
    <link rel="stylesheet" href="/files/templates/themes/jack.css"></head>
    <body><div id="bmlt-tabs"></div></body>`;
  // The policy lets nothing out of this machine.
  const local = `'self' data: 'unsafe-inline' 'unsafe-eval' ${server.url}`;
  const opened = await openBenchPage(html, { files, csp: `default-src ${local}` }, slower);
  const { page, origin } = opened;
  const first = await page.evaluate(
    async ({ script, url }) => {
      const tag = document.createElement('script');
      tag.src = script;
      await new Promise((resolve, reject) => {
        tag.addEventListener('load', resolve);
        tag.addEventListener('error', reject);
        document.head.append(tag);
      });
      const global = /** @type {any} */ (window);
      let complete = false;
      global.crouton = new global.Crouton({
        root_server: url,
        custom_query: '&bench',
        language: 'nl-NL',
        time_format: 'HH:mm',
        theme: '',
        show_map: 0,
        on_complete: () => (complete = true),
      });
      global.crouton.render();
      const [loaded] = performance.getEntriesByName(script);
      const from = /** @type {PerformanceResourceTiming} */ (loaded).responseEnd;
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const shown = () =>
        complete &&
        [...document.querySelectorAll('.bmlt-data-row')].some((row) => row.checkVisibility());
      while (!shown()) {
        if (performance.now() - from > 60_000) throw new Error('crouton shows no rows');
        await frame();
      }
      return performance.now() - from;
    },
    { script: `${origin}/files/crouton.min.js`, url: server.url },
  );
  const times = await page.evaluate(
    async ({ all, most }) => {
      const { jQuery } = /** @type {any} */ (window);
      const towns = /** @type {HTMLSelectElement} */ (
        document.querySelector('#filter-dropdown-cities')
      );
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const left = () => document.querySelectorAll('.bmlt-data-row:not(.hide)').length;
      const choose = async (/** @type {string} */ value) => {
        await frame();
        const from = performance.now();
        jQuery(towns).val(value).trigger('change').trigger('select2:select');
        document.querySelector('#bmlt-tabs')?.getBoundingClientRect();
        return performance.now() - from;
      };
      const found = [];
      const values = [...towns.options].map((it) => it.value).filter((it) => it !== 'a-');
      for (const value of values.slice(0, most)) {
        found.push(await choose(value));
        const rows = left();
        if (rows === 0 || rows >= all) throw new Error(`${value}: ${rows} of ${all} rows left`);
        found.push(await choose('a-'));
        if (left() < all) throw new Error(`${left()} of ${all} rows after all towns`);
      }
      return found;
    },
    { all: groups.length, most: mostTowns },
  );
  await opened.close();
  server.close();
  return { first, towns: spread(times) };
}
