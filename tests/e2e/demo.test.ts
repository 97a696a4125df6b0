// The demo is what a newcomer sees first and what site editors copy: its pages keep the promises.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo, type RunningDemo } from '../support/e2e/demo.ts';
import { closeBrowsers, e2eBrowsers } from '../support/e2e/open-page.ts';
import { visit } from '../support/e2e/visit.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const pages = {
  '/': [],
  '/gemeente.html': ['gmw-group-finder'],
  '/aanmelden.html?gmw-group=assertiviteitstraining': ['gmw-signup-form'],
  '/instelling.html': ['gmw-group-finder'],
  '/verwijzers.html': ['gmw-group-finder'],
  '/instelling-aanmelden.html?gmw-group=uitkomen-met-inkomen': ['gmw-signup-form'],
  '/werkgroep.html': ['gmw-definition-poll', 'gmw-priority-survey'],
  '/privacy.html': [],
  '/buiten-de-demo.html': [],
};

const views = [
  { width: 1280, dark: false },
  { width: 320, dark: true },
];

let demo: RunningDemo;
// Starting builds first when the sources are newer than what is built.
beforeAll(async () => {
  demo = await startDemo();
}, 180_000);
afterAll(async () => {
  await closeBrowsers();
  await demo.stop();
});

const cases = Object.entries(pages).flatMap(([path, tags]) =>
  views.map((view) => ({ path, tags, ...view })),
);

describe.runIf(e2eBrowsers.includes('chromium'))('the demo page', () => {
  it.each(cases)('$path at $width px, dark $dark', async ({ path, tags, ...view }) => {
    const opened = await visit('chromium', demo.origin + path, view);
    try {
      const { page, requests } = opened;
      for (const tag of tags) {
        const heading = await page.$eval(
          tag,
          (it) => it.shadowRoot?.querySelector('h1, h2, h3')?.textContent ?? '',
        );
        expect(heading, `the heading inside ${tag}`).not.toBe('');
      }
      expect(
        await page.$$(tags.map((tag) => `${tag} >>> [part~='problem']`).join() || 'none'),
      ).toEqual([]);
      expect(await opened.violations()).toEqual([]);
      expect(opened.errors).toEqual([]);
      expect(requests.filter((url) => new URL(url).origin !== demo.origin)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        'nothing wider than the window',
      ).toBeLessThanOrEqual(view.width);

      await page.evaluate(axe);
      const result = (await page.evaluate(
        `axe.run({ runOnly: { type: 'tag', values: ${JSON.stringify(wcag)} } })`,
      )) as AxeResults;
      const found = result.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
      );
      expect(result.passes.length).toBeGreaterThan(5);
      expect(found).toEqual([]);
    } finally {
      await opened.close();
    }
  });

  it('that is not there says so', async () => {
    const response = await fetch(`${demo.origin}/nergens.html`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toContain('Deze pagina is er niet');
  });

  it('offers Storybook only when it is built', async () => {
    const html = await (await fetch(`${demo.origin}/`)).text();
    const { status } = await fetch(`${demo.origin}/storybook/`);
    expect(html.includes('href="/storybook/"')).toBe(status === 200);
    expect(html).toContain('openapi.json');
  });

  it('links to nothing that is missing', async () => {
    const links = new Set<string>();
    for (const path of Object.keys(pages)) {
      const html = await (await fetch(demo.origin + path)).text();
      // What stands in the code to copy is no link of the page.
      const page = html.replace(/<pre.*?<\/pre>/gs, '');
      for (const [, address = ''] of page.matchAll(/(?:href|src|srcset)="([^"]+)"/g)) {
        const url = new URL(address.replaceAll('&amp;', '&'), demo.origin + path);
        if (url.origin === demo.origin) links.add(url.href);
      }
    }
    expect(links.size).toBeGreaterThan(20);
    for (const link of links) {
      const response = await fetch(link);
      expect(response.status, link).toBe(200);
      const { hash } = new URL(link);
      if (hash) expect(await response.text(), link).toContain(`id="${hash.slice(1)}"`);
    }
  });
});
