// From looking for a group to a place in it: one strict page, the one file, the real `serve`.
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lossyProxy } from '../support/e2e/lossy-proxy.ts';
import { closeBrowsers, e2eBrowsers, openPage, type OpenedPage } from '../support/e2e/open-page.ts';
import { pierce, wordsAt } from '../support/e2e/pierce.ts';
import { serve, type ServedEndpoint } from '../support/e2e/serve.ts';
import { strictCsp } from '../support/e2e/strict-csp.ts';

const files = join(import.meta.dirname, '../../dist/cdn');

const pageWith = (endpoint: string) => `<!doctype html>
<html lang="nl"><head><title>Groepen</title>
<script type="module" src="/files/gmw-widgets.js"></script></head>
<body><h1>Groepen</h1>
<gmw-group-finder endpoint="${endpoint}" institution="welzijn-gooistreek"></gmw-group-finder></body></html>`;

let served: ServedEndpoint;
beforeAll(async () => {
  served = await serve(['--origin', '*', '--sample', '--insecure-dev']);
});
afterAll(async () => {
  await closeBrowsers();
  await served.stop();
});

const finder = (selector: string) => `gmw-group-finder >>> ${selector}`;
const form = (selector: string) => finder(`gmw-signup-form >>> ${selector}`);

const press = async (it: Promise<ElementHandle>) =>
  (await it).evaluate((node) => (node as HTMLElement).click());

const fill = async ({ page }: OpenedPage, id: string, value: string) =>
  (await pierce(page, form(`#${id}`))).evaluate((node, text) => {
    const field = node as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, value);

const placesFree = async (): Promise<number | undefined> => {
  const answer = await fetch(`${served.endpoint}/groups/assertiviteitstraining`);
  const group = (await answer.json()) as {
    editions: { id: string; capacity?: { available?: number } }[];
  };
  return group.editions.find(({ id }) => id === 'assertief-hilversum')?.capacity?.available;
};

describe.each(e2eBrowsers)('a visitor in %s', (browser) => {
  it('finds a group and gets a place in it, once, though the connection breaks', async () => {
    let sent = 0;
    const proxy = await lossyProxy(
      served.endpoint,
      ({ method, url }) => method === 'POST' && !!url?.endsWith('/signups') && sent++ === 0,
    );
    const before = await placesFree();
    const opened = await openPage(browser, pageWith(proxy.endpoint), {
      csp: strictCsp(new URL(proxy.endpoint).origin),
      files,
    });
    const { page } = opened;

    await pierce(page, finder('[part="card"]'));
    await page.goto(`${opened.origin}/?gmw-group=assertiviteitstraining`);
    await press(pierce(page, finder('[part="edition"] [part="button"]')));
    await fill(opened, 'participant-name', 'Voorbeeldnaam');
    await press(pierce(page, form('#participant-ageBand-1')));
    await press(pierce(page, form('.button-primary')));
    await fill(opened, 'participant-phone', `06 1234 567${browser === 'chromium' ? 1 : 2}`);
    await press(pierce(page, form('.button-primary')));
    await pierce(page, form('#note'));
    await press(pierce(page, form('.button-primary')));
    await pierce(page, form('.answers'));
    await press(pierce(page, form('.button-primary')));

    expect(await wordsAt(page, form('#outcome'))).toContain('plaats');
    expect(await placesFree()).toBe(before! - 1);
    expect(sent).toBeGreaterThan(1);
    expect(await opened.violations()).toEqual([]);
    expect(opened.requests.every((url) => !/Voorbeeldnaam|1234/.test(url))).toBe(true);
    expect(page.url()).not.toContain('Voorbeeldnaam');
    expect(served.output()).not.toContain('Voorbeeldnaam');
    await opened.close();
    await proxy.close();
  });
});
