import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { runnerImport } from 'vite';
import { chooseBrowsers, chromiumFlags } from '../../support/browsers.mjs';
import { atRest } from './at-rest.mjs';

const root = join(import.meta.dirname, '../../..');

/**
 * Opens a page in a Chromium that is started for it and has done with starting. Requests are not
 * watched: the browser would keep a copy of every answer, which takes as long as reading it.
 *
 * @param {string} html
 * @param {import('../../support/e2e/open-page.ts').PageOptions} options
 * @param {number} slower how many times slower the processor is made
 */
export async function openBenchPage(html, options, slower) {
  /** @type {{ module: typeof import('../../support/e2e/open-page.ts') }} */
  const { module } = await runnerImport(join(root, 'tests/support/e2e/open-page.ts'));
  const chromium = (await chooseBrowsers()).find((it) => it.name === 'chromium');
  if (!chromium) throw new Error('the bench needs Chromium');
  const browser = await launch({
    executablePath: chromium.executablePath,
    args: chromiumFlags(chromium),
    headless: true,
    networkEnabled: false,
  });
  const site = await module.siteFor(html, options);
  const page = await browser.newPage();
  await page.goto(`${site.origin}/`, { waitUntil: 'load' });
  await atRest(page);
  await page.emulateCPUThrottling(slower);
  return {
    page,
    origin: site.origin,
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}
