// The endpoint's own pages as served: read without script, taken over by the widget with it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNamed, closeBrowsers, e2eBrowsers } from '../support/e2e/open-page.ts';
import { pierce, wordsAt } from '../support/e2e/pierce.ts';
import { serve } from '../support/e2e/serve.ts';
import type { ServedEndpoint } from '../support/e2e/serve.ts';

const axe = readFileSync(
  join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'),
  'utf8',
);

let served: ServedEndpoint;
beforeAll(async () => {
  served = await serve(['--sample']);
});
afterAll(async () => {
  await closeBrowsers();
  await served.stop();
});

const finder = '/finder?institution=welzijn-gooistreek';
const group = `${finder}&gmw-group=assertiviteitstraining`;
const pages: [string, string][] = [
  [finder, 'gmw-group-finder >>> [part="card"]'],
  [group, 'gmw-group-finder >>> [part="next-step"]'],
  ['/poll', 'gmw-definition-poll >>> h1'],
  ['/survey', 'gmw-priority-survey >>> h1'],
];

describe.each(e2eBrowsers)('the pages of the endpoint in %s', (browser) => {
  it.each(pages)(
    '%s is taken over by the widget, and breaks no rule of its own',
    async (path, shown) => {
      const page = await (await browserNamed(browser)).newPage();
      const errors: string[] = [];
      const asked: string[] = [];
      page.on('console', (it) => void (it.type() === 'error' && errors.push(it.text())));
      page.on('pageerror', (it) => void errors.push(String(it)));
      page.on('request', (it) => void asked.push(it.url()));
      await page.goto(served.endpoint + path);
      await pierce(page, shown);
      expect(errors).toEqual([]);
      const { origin } = new URL(served.endpoint);
      expect(asked.filter((it) => !it.startsWith(origin) && !it.startsWith('data:'))).toEqual([]);
      await page.close();
    },
  );

  it('can be read without script, from the list to a group, and are accessible', async () => {
    const page = await (await browserNamed(browser)).newPage();
    const response = await page.goto(served.endpoint + finder);
    // The same page with its scripts taken out: axe itself is one, so that they cannot be switched off.
    const texts = [await response!.text()];
    expect(texts[0]).toContain('gmw-group=assertiviteitstraining');
    for (const path of [group, '/poll', '/survey', '/poster?group=assertiviteitstraining'])
      texts.push(await (await fetch(served.endpoint + path)).text());
    for (const text of texts) {
      await page.goto('about:blank');
      await page.setContent(text.replaceAll(/<script[\s\S]*?<\/script>/g, ''));
      const found = (await page.evaluate(
        `${axe};axe.run().then((it) => it.violations.map((one) => one.id))`,
      )) as string[];
      expect(found).toEqual([]);
    }
    await page.setContent(texts[1]!.replaceAll(/<script[\s\S]*?<\/script>/g, ''));
    expect(await wordsAt(page, 'main')).toMatch(/Wanneer.*Waar.*Kosten.*035 000 00 00/);
    await page.close();
  });
});
