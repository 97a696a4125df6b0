// The harness must see what a widget's tests rely on it to see.
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowsers, e2eBrowsers, openPage } from '../support/e2e/open-page.ts';
import { strictCsp } from '../support/e2e/strict-csp.ts';

const document = (body: string) =>
  `<!doctype html><html lang="nl"><head><title>Proef</title></head><body>${body}</body></html>`;

afterAll(closeBrowsers);

describe.each(e2eBrowsers)('a strict page in %s', (browser) => {
  it('that is clean reports nothing', async () => {
    const opened = await openPage(
      browser,
      document('<p id="words">Dag</p><script src="/a.js"></script>'),
      {
        csp: strictCsp(),
        site: {
          '/a.js': { type: 'text/javascript', body: "words.style.color = 'rgb(1, 2, 3)';" },
        },
      },
    );
    expect(await opened.page.$eval('#words', (it) => getComputedStyle(it).color)).toBe(
      'rgb(1, 2, 3)',
    );
    expect(await opened.violations()).toEqual([]);
    expect(opened.errors).toEqual([]);
    expect(opened.requests.map((url) => url.replace(opened.origin, ''))).toEqual(
      expect.arrayContaining(['/', '/gmw-test-collector.js', '/a.js']),
    );
    await opened.close();
  });

  it('with a style attribute reports exactly that', async () => {
    const opened = await openPage(browser, document('<p style="color: red">Dag</p>'), {
      csp: strictCsp(),
    });
    const violations = await opened.violations();
    expect(violations.map(({ directive }) => directive)).toEqual(['style-src-attr']);
    expect(opened.errors.length).toBeGreaterThan(0);
    await opened.close();
  });

  it('that makes markup from text is stopped by trusted types', async () => {
    const opened = await openPage(browser, document('<script src="/a.js"></script>'), {
      csp: strictCsp(),
      site: { '/a.js': { type: 'text/javascript', body: "document.body.innerHTML = '<b>x</b>';" } },
    });
    const violations = await opened.violations();
    expect(violations.map(({ directive }) => directive)).toEqual(['require-trusted-types-for']);
    await opened.close();
  });

  it('may call no host but the endpoint it names', async () => {
    const call = (url: string) => `fetch('${url}').catch(() => {})`;
    const opened = await openPage(browser, document('<p>Dag</p>'), {
      csp: strictCsp('https://endpoint.example'),
    });
    await opened.page.evaluate(call('https://elsewhere.example/'));
    const violations = await opened.violations();
    expect(violations).toMatchObject([{ directive: 'connect-src' }]);
    expect(violations[0]?.blocked).toContain('https://elsewhere.example');
    await opened.close();
  });
});
