import { join } from 'node:path';
import { runnerImport } from 'vite';
import { atRest } from './at-rest.mjs';
import { spread } from './spread.mjs';

const root = join(import.meta.dirname, '../..');

/** What someone types, one letter after the other, and takes away again. */
const typed = ['assertief', 'geld en schulden', 'samen stap', 'trainnig'];

/**
 * How long a visitor waits in a finder with the whole offer, in Chromium, in milliseconds: from the
 * moment that the script is there to the first card, and from a keystroke, or from choosing a town or
 * taking it back, to results that are laid out and ready to be painted in the next frame.
 *
 * @param {string} endpoint
 * @param {number} groups
 * @param {number} slower how many times slower the processor is made
 * @throws when choosing a town does not leave some of the groups
 */
export async function finderSpeed(endpoint, groups, slower) {
  /** @type {{ module: typeof import('../support/e2e/open-page.ts') }} */
  const { module } = await runnerImport(join(root, 'tests/support/e2e/open-page.ts'));
  const opened = await module.openPage('chromium', '<!doctype html><title>leeg</title>', {
    files: join(root, 'dist/cdn'),
  });
  const { page, origin } = opened;
  const devtools = await page.createCDPSession();
  await atRest(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const first = await page.evaluate(
    async ({ script, endpoint: url }) => {
      const finder = document.createElement('gmw-group-finder');
      finder.setAttribute('endpoint', url);
      document.body.append(finder);
      await import(script);
      const [loaded] = performance.getEntriesByName(script);
      const from = /** @type {PerformanceResourceTiming} */ (loaded).responseEnd;
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      while (!finder.shadowRoot?.querySelector('[part="card"] a')) await frame();
      return performance.now() - from;
    },
    { script: `${origin}/files/gmw-group-finder.js`, endpoint },
  );
  const { keys, towns } = await page.evaluate(
    async ({ words, all }) => {
      const finder = /** @type {HTMLElement & { updateComplete: Promise<unknown> }} */ (
        document.querySelector('gmw-group-finder')
      );
      const shadow = /** @type {ShadowRoot} */ (finder.shadowRoot);
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const digits = () => shadow.querySelector('#count')?.textContent?.replaceAll(/\D/g, '');
      // The count is there before all of the groups are.
      const arriving = () =>
        shadow.querySelector('[aria-busy]')?.textContent?.includes('halen nog');
      while (digits() !== String(all) || arriving()) await frame();
      const input = /** @type {HTMLInputElement} */ (shadow.querySelector('#q'));
      const timed = async (/** @type {() => void} */ act) => {
        await frame();
        const from = performance.now();
        act();
        await finder.updateComplete;
        shadow.querySelector('#count')?.getBoundingClientRect();
        return performance.now() - from;
      };
      const press = (/** @type {string} */ text) =>
        timed(() => {
          input.value = text;
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        });
      const keys = [];
      for (const word of words) {
        for (let end = 1; end <= word.length; end += 1) keys.push(await press(word.slice(0, end)));
        keys.push(await press(''));
      }
      /** @type {() => NodeListOf<HTMLInputElement>} */
      const boxes = () => shadow.querySelectorAll('input[name=place]');
      const towns = [];
      for (const name of [...boxes()].map((it) => it.value)) {
        const toggle = () => [...boxes()].find((it) => it.value === name)?.click();
        towns.push(await timed(toggle));
        const left = Number(digits());
        if (!(left > 0 && left < all)) throw new Error(`${name}: ${left} of ${all} groups left`);
        towns.push(await timed(toggle));
      }
      if (towns.length === 0) throw new Error('no town to choose');
      return { keys, towns };
    },
    { words: typed, all: groups },
  );
  await opened.close();
  await module.closeBrowsers();
  return { slower, first, keys: spread(keys), towns: spread(towns) };
}
