import { join } from 'node:path';
import { runnerImport } from 'vite';

const root = join(import.meta.dirname, '../..');

/** What someone types, one letter after the other, and takes away again. */
const typed = ['assertief', 'geld en schulden', 'samen stap', 'trainnig'];

/**
 * How long a visitor waits in a finder with the whole offer, in Chromium, in milliseconds: from the
 * moment that the script is there to the first card, and from a keystroke to results that are laid out
 * and ready to be painted in the next frame.
 *
 * @param {string} endpoint
 * @param {number} groups
 * @param {number} slower how many times slower the processor is made
 */
export async function finderSpeed(endpoint, groups, slower) {
  /** @type {{ module: typeof import('../support/e2e/open-page.ts') }} */
  const { module } = await runnerImport(join(root, 'tests/support/e2e/open-page.ts'));
  const opened = await module.openPage('chromium', '<!doctype html><title>leeg</title>', {
    files: join(root, 'dist/cdn'),
  });
  const { page, origin } = opened;
  const devtools = await page.createCDPSession();
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
      while (!finder.shadowRoot?.querySelector('.cards .card-link')) await frame();
      return performance.now() - from;
    },
    { script: `${origin}/files/gmw-group-finder.js`, endpoint },
  );
  const times = await page.evaluate(
    async ({ words, all }) => {
      const finder = /** @type {HTMLElement & { updateComplete: Promise<unknown> }} */ (
        document.querySelector('gmw-group-finder')
      );
      const shadow = /** @type {ShadowRoot} */ (finder.shadowRoot);
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const digits = () => shadow.querySelector('#count')?.textContent?.replaceAll(/\D/g, '');
      while (digits() !== String(all)) await frame();
      const input = /** @type {HTMLInputElement} */ (shadow.querySelector('#q'));
      const press = async (/** @type {string} */ text) => {
        await frame();
        const from = performance.now();
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await finder.updateComplete;
        shadow.querySelector('.results')?.getBoundingClientRect();
        return performance.now() - from;
      };
      const found = [];
      for (const word of words) {
        for (let end = 1; end <= word.length; end += 1) found.push(await press(word.slice(0, end)));
        found.push(await press(''));
      }
      return found;
    },
    { words: typed, all: groups },
  );
  await opened.close();
  await module.closeBrowsers();
  times.sort((a, b) => a - b);
  const at = (/** @type {number} */ part) => times[Math.floor(times.length * part)] ?? 0;
  return { slower, first, median: at(0.5), p95: at(0.95) };
}
