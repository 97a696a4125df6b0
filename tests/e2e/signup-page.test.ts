// The page of the endpoint's own, as `serve` gives it: the form works under its policy.
import { afterAll, describe, expect, it } from 'vitest';
import { browserNamed, closeBrowsers, e2eBrowsers } from '../support/e2e/open-page.ts';
import { pierce } from '../support/e2e/pierce.ts';
import { serve } from '../support/e2e/serve.ts';

afterAll(closeBrowsers);

describe.each(e2eBrowsers)('the sign-up page in %s', (browser) => {
  it('shows the form and breaks no rule of its own', async () => {
    const served = await serve(['--sample']);
    const page = await (await browserNamed(browser)).newPage();
    try {
      const errors: string[] = [];
      const asked: string[] = [];
      page.on('console', (it) => void (it.type() === 'error' && errors.push(it.text())));
      page.on('pageerror', (it) => void errors.push(String(it)));
      page.on('request', (it) => void asked.push(it.url()));
      await page.goto(`${served.endpoint}/signup?institution=welzijn-gooistreek`);
      await pierce(page, 'gmw-signup-form >>> h1');
      expect(await page.title()).toBe('Aanvraag');
      expect(errors).toEqual([]);
      const { origin } = new URL(served.endpoint);
      expect(asked.filter((it) => !it.startsWith(origin) && !it.startsWith('data:'))).toEqual([]);
    } finally {
      await page.close();
      await served.stop();
    }
  });
});
