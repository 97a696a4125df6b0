// A page whose policy refuses what Lit needs: the widgets cannot start, and nobody is left with nothing.
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { closeBrowsers, e2eBrowsers, openPage } from '../support/e2e/open-page.ts';
import { strictCsp } from '../support/e2e/strict-csp.ts';

const files = join(import.meta.dirname, '../../dist/cdn');

const page = `<!doctype html>
<html lang="nl"><head><title>Groepen</title>
<script src="/listen.js"></script>
<script type="module" src="/files/gmw-widgets.js"></script></head>
<body><h1>Groepen</h1>
<gmw-group-finder endpoint="https://aanbod.example.nl/v1">Bel ons: 035 000 00 00</gmw-group-finder>
</body></html>`;

const listen = `window.told = [];
document.addEventListener('gmw-problem', (event) => window.told.push([event.kind, event.where]));`;

afterAll(closeBrowsers);

describe.each(e2eBrowsers)('trusted-types that refuse Lit in %s', (browser) => {
  it.each(["trusted-types 'none'", 'trusted-types another-library'])(
    'leave the fallback visible and tell the editor once: %s',
    async (directive) => {
      const opened = await openPage(browser, page, {
        csp: `${strictCsp('https://aanbod.example.nl')}; ${directive}`,
        files,
        site: { '/listen.js': { body: listen, type: 'text/javascript' } },
      });
      const ours = () => opened.errors.filter((text) => text.startsWith('gmw-widgets:'));
      await vi.waitFor(() => expect(ours()).toHaveLength(1), { timeout: 20_000 });
      expect(ours()[0]).toContain("trusted-types lit-html 'allow-duplicates'");
      expect(
        await opened.page.evaluate('document.querySelector("gmw-group-finder").innerText'),
      ).toBe('Bel ons: 035 000 00 00');
      expect(await opened.page.evaluate('window.told')).toEqual([
        ['misconfigured', 'gmw-group-finder'],
      ]);
      await opened.close();
    },
  );

  it('that allow it let the widgets work, and nothing is told', async () => {
    const opened = await openPage(browser, page, {
      csp: `${strictCsp('https://aanbod.example.nl')}; trusted-types lit-html`,
      files,
    });
    await opened.page.waitForFunction('document.querySelector("gmw-group-finder").shadowRoot');
    expect(opened.errors.filter((text) => text.startsWith('gmw-widgets:'))).toEqual([]);
    await opened.close();
  });
});
