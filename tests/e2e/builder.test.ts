// The builder as served: what it gives works on a bare page of another site.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { browserNamed, closeBrowsers, e2eBrowsers } from '../support/e2e/open-page.ts';
import { pierce, wordsAt } from '../support/e2e/pierce.ts';
import { serve } from '../support/e2e/serve.ts';
import type { ServedEndpoint } from '../support/e2e/serve.ts';
import { startSite } from '../support/e2e/static-site.ts';
import type { StaticSite } from '../support/e2e/static-site.ts';

const axe = readFileSync(
  join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'),
  'utf8',
);

let site: StaticSite;
let served: ServedEndpoint;
beforeAll(async () => {
  site = await startSite();
  served = await serve(['--sample', '--origin', site.origin]);
});
afterAll(async () => {
  await closeBrowsers();
  await served.stop();
  await site.close();
});

const press = (page: Page, name: string, value: string) =>
  page.evaluate(
    (selector) => document.querySelector<HTMLInputElement>(selector)!.click(),
    `input[name="${name}"][value="${value}"]`,
  );

const codes = (page: Page) =>
  page.$$eval('#code pre', (all) => all.map((it) => it.textContent ?? ''));

describe.each(e2eBrowsers)('the builder in %s', (browser) => {
  const visit = async () => {
    const context = await (await browserNamed(browser)).createBrowserContext();
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (it) => void (it.type() === 'error' && errors.push(it.text())));
    page.on('pageerror', (it) => void errors.push(String(it)));
    await page.goto(`${served.endpoint}/builder`);
    await pierce(page, '#preview gmw-group-finder >>> [part="card"]');
    return { page, errors, close: () => context.close() };
  };

  it('gives code that works on a bare page, by tag, div and frame', async () => {
    const { page, errors, close } = await visit();
    await page.select('#institution', 'welzijn-gooistreek');
    const found: Record<string, string> = {};
    for (const way of ['tag', 'div', 'frame']) {
      await press(page, 'way', way);
      const all = await codes(page);
      found[way] = way === 'div' ? all.slice(0, 2).join('\n') : all[0]!;
    }
    expect(errors).toEqual([]);
    const { origin } = new URL(served.endpoint);
    for (const [way, code] of Object.entries(found)) {
      expect(code).toContain(way === 'frame' ? '/v1/embed/' : `${origin}/cdn/`);
      expect(code).toContain('welzijn-gooistreek');
      site.set(`/${way}`, { body: `<!doctype html><title>x</title><body>${code}</body>` });
      await page.goto(`${site.origin}/${way}`);
      if (way === 'frame') {
        await vi.waitFor(
          async () => {
            const frame = page.frames().find((it) => it.url().includes('/embed/'));
            expect(await frame?.$('gmw-group-finder >>> [part="card"]')).toBeTruthy();
          },
          { timeout: 20_000, interval: 50 },
        );
      } else await pierce(page, 'gmw-group-finder >>> [part="card"]');
    }
    await close();
  });

  it('shows what is chosen at once, and breaks no rule of its own', async () => {
    const { page, errors, close } = await visit();
    await press(page, 'style', 'own');
    await page.$eval('input[name="accent"]', (it) => {
      it.value = '#ffcc00';
      it.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(await wordsAt(page, '#contrast')).toContain('slecht te lezen');
    await page.click('#contrast button');
    expect(await wordsAt(page, '#contrast')).toContain('Goed te lezen');
    await press(page, 'widget', 'definition-poll');
    await pierce(page, '#preview gmw-definition-poll >>> h3');
    expect((await codes(page))[0]).toContain('<gmw-definition-poll');
    await page.type('#pasted', '<gmw-group-finder endpoint="https://aanbod.example.nl">');
    expect(await wordsAt(page, '#mistakes')).toContain('Dit adres mist /v1');
    await page.click('#mistakes button');
    expect(await page.$eval('#pasted', (it) => (it as HTMLTextAreaElement).value)).toContain(
      'endpoint="https://aanbod.example.nl/v1"',
    );
    expect(errors).toEqual([]);
    await close();
  });

  it('is accessible, wide and narrow', async () => {
    const { page, close } = await visit();
    for (const width of [1100, 320]) {
      await page.setViewport({ width, height: 900 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(1);
    }
    const found = (await page.evaluate(
      `${axe};axe.run().then((it) => it.violations.map((one) => one.id + ': ' + one.nodes.map((n) => n.target).join()))`,
    )) as string[];
    expect(found).toEqual([]);
    await close();
  });
});
