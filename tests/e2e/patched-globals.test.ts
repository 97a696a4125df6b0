// A page with a library such as Prototype.js, which gave globals another meaning before the widgets came.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowsers, e2eBrowsers, openPage } from '../support/e2e/open-page.ts';
import { pierce, wordsAt } from '../support/e2e/pierce.ts';
import { serve, type ServedEndpoint } from '../support/e2e/serve.ts';
import { strictCsp } from '../support/e2e/strict-csp.ts';

/** What Prototype.js 1.6 and 1.7 do, as far as code that pages load may notice. */
const patches = `
Array.from = (iterable) => {
  if (!iterable) return [];
  if ('toArray' in Object(iterable)) return iterable.toArray();
  const copy = [];
  for (let i = 0; i < (iterable.length || 0); i++) copy[i] = iterable[i];
  return copy;
};
Array.prototype.entries = function () { return [...this]; };
Array.prototype.toJSON = function () { return JSON.stringify(this.join(',')); };
`;

let served: ServedEndpoint;
beforeAll(async () => {
  served = await serve(['--sample']);
}, 60_000);
afterAll(async () => {
  await closeBrowsers();
  await served.stop();
});

describe.each(e2eBrowsers)('a page in %s that replaced globals', (browser) => {
  it('shows the groups, and filters them', async () => {
    const opened = await openPage(
      browser,
      `<!doctype html><html lang="nl"><head><title>Groepen</title>
<script src="/patches.js"></script>
<script type="module" src="/files/gmw-widgets.js"></script></head>
<body><gmw-group-finder endpoint="${served.endpoint}">Bel ons</gmw-group-finder></body></html>`,
      {
        csp: strictCsp(new URL(served.endpoint).origin),
        files: join(import.meta.dirname, '../../dist/cdn'),
        site: { '/patches.js': { body: patches, type: 'text/javascript' } },
      },
    );
    const { page } = opened;
    const finder = (selector: string) => `gmw-group-finder >>> ${selector}`;
    // The patches work: no list is filled by a function, and JSON has a text for every list.
    expect(
      await page.evaluate('[String(Array.from({ length: 3 }, () => 1)[0]), JSON.stringify([1])]'),
    ).toEqual(['undefined', String.raw`"\"1\""`]);
    await pierce(page, finder('[part="card"]'));
    const before = await wordsAt(page, finder('#count'));
    expect(before).toMatch(/^\d+ groepen gevonden$/);
    expect(await page.$$(finder('[part="card"] svg circle'))).not.toHaveLength(0);
    await (
      await pierce(page, finder('#q'))
    ).evaluate((node) => {
      (node as HTMLInputElement).value = 'assertief';
      node.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await expect.poll(() => wordsAt(page, finder('#count')), { timeout: 10_000 }).not.toBe(before);
    await pierce(page, finder('[part="card"]'));
    expect(opened.errors).toEqual([]);
    await opened.close();
  });
});
