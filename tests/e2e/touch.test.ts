// Fields on a touch screen: below 16 px a phone zooms in on the one that somebody touches.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowsers, e2eBrowsers, openPage } from '../support/e2e/open-page.ts';
import { pierce } from '../support/e2e/pierce.ts';
import { serve, type ServedEndpoint } from '../support/e2e/serve.ts';

let served: ServedEndpoint;
beforeAll(async () => {
  served = await serve(['--sample']);
});
afterAll(async () => {
  await closeBrowsers();
  await served.stop();
});

describe.each(e2eBrowsers)('a page with small letters in %s', (browser) => {
  const sizeOfFields = async (isTouch: boolean): Promise<number[]> => {
    const opened = await openPage(
      browser,
      `<!doctype html><html lang="nl"><head><title>x</title>
<meta name="viewport" content="width=device-width" /><style>body { font-size: 12px }</style>
<script type="module" src="/files/gmw-widgets.js"></script></head><body>
<gmw-provider endpoint="${served.endpoint}" institution="welzijn-gooistreek">
<gmw-group-finder></gmw-group-finder>
<gmw-signup-form mode="self" group="zelfsturing" edition="zelfsturing-laren"></gmw-signup-form>
</gmw-provider></body></html>`,
      { files: join(import.meta.dirname, '../../dist/cdn') },
    );
    const { page, close } = opened;
    if (isTouch)
      await page.setViewport({ width: 360, height: 740, isMobile: true, hasTouch: true });
    const fields = ['gmw-group-finder >>> #q', 'gmw-signup-form >>> #participant-name'];
    const sizes: number[] = [];
    for (const selector of fields) {
      const field = await pierce(page, selector);
      sizes.push(await field.evaluate((it) => Number.parseFloat(getComputedStyle(it).fontSize)));
    }
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(isTouch);
    await close();
    return sizes;
  };

  it('has fields as small as the page asks, for a mouse', async () => {
    for (const size of await sizeOfFields(false)) expect(size).toBe(12);
  });

  // The driver has a touch screen in Chromium only.
  it.runIf(browser === 'chromium')('has fields of at least 16 px, for a finger', async () => {
    for (const size of await sizeOfFields(true)) expect(size).toBeGreaterThanOrEqual(16);
  });
});
