import { join } from 'node:path';
import { openBenchPage } from './bench-page.mjs';

const offerFile = '/aanbod.json';

/**
 * What a finder is measured with.
 * @typedef {object} FinderCase
 * @property {import('./builds.mjs').Build} build
 * @property {string} [endpoint] base URL; without it the offer is a static file of the page's own site
 * @property {string} json the offer as a file
 * @property {number} groups
 * @property {number} slower how many times slower the processor is made
 */

/** @typedef {Awaited<ReturnType<typeof openFinderPage>>} FinderPage */

/**
 * Opens an empty page. The finder is not in it yet: `showFinder` adds it.
 *
 * @param {FinderCase} it
 */
export async function openFinderPage({ build, endpoint, json, slower }) {
  const opened = await openBenchPage(
    '<!doctype html><title>leeg</title>',
    {
      files: join(build.root, 'dist/cdn'),
      site: { [offerFile]: { body: json, type: 'application/json' } },
    },
    slower,
  );
  /** @type {[name: string, value: string]} */
  const source = endpoint ? ['endpoint', endpoint] : ['src', offerFile];
  return { ...opened, script: `${opened.origin}/files/gmw-group-finder.js`, source };
}

/**
 * Adds the finder and its script to the page. A trace of it begins before the script is there.
 *
 * @param {FinderPage} opened
 * @returns {Promise<number>} milliseconds from the moment that the script is there to the first card
 */
export const showFinder = ({ page, script, source }) =>
  page.evaluate(
    async ({ url, attribute: [name, value] }) => {
      performance.setResourceTimingBufferSize(1_000);
      const finder = document.createElement('gmw-group-finder');
      finder.setAttribute(name, value);
      document.body.append(finder);
      performance.mark('gmw-bench-start');
      await import(url);
      const [loaded] = performance.getEntriesByName(url);
      const from = /** @type {PerformanceResourceTiming} */ (loaded).responseEnd;
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      while (!finder.shadowRoot?.querySelector('[part="card"] a')) {
        if (performance.now() - from > 60_000) throw new Error('the finder shows no cards');
        await frame();
      }
      const first = performance.now() - from;
      // The frame that shows it is still to be painted.
      await frame();
      performance.mark('gmw-bench-end');
      return first;
    },
    { url: script, attribute: source },
  );

/**
 * Waits until the finder has all groups of the offer: the count is there before all of them are.
 *
 * @param {FinderPage} opened
 * @param {number} groups
 */
export const waitForAll = ({ page }, groups) =>
  page.evaluate(async (all) => {
    const shadow = document.querySelector('gmw-group-finder')?.shadowRoot;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const digits = () => shadow?.querySelector('#count')?.textContent?.replaceAll(/\D/g, '');
    const isArriving = () =>
      shadow?.querySelector('[aria-busy]')?.textContent?.includes('halen nog');
    while (digits() !== String(all) || isArriving()) await frame();
    await frame();
  }, groups);
