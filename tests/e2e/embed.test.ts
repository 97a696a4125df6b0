// A widget in a frame of another site, as served: with and without the site's scripts, and sandboxed.
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { browserNamed, closeBrowsers, e2eBrowsers } from '../support/e2e/open-page.ts';
import { serve } from '../support/e2e/serve.ts';
import type { ServedEndpoint } from '../support/e2e/serve.ts';
import { startSite } from '../support/e2e/static-site.ts';
import type { StaticSite } from '../support/e2e/static-site.ts';

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

const csp = () => {
  const { origin } = new URL(served.endpoint);
  return `default-src 'none'; script-src ${origin}; frame-src ${origin}`;
};

/** A page of a site with a frame in it; `script`: with the script that lets it grow. */
function place(path: string, attributes: string, { query = '', script = true } = {}): void {
  const { origin } = new URL(served.endpoint);
  const tag = script ? `<script type="module" src="${origin}/cdn/gmw-embed.js"></script>` : '';
  const src = `${served.endpoint}/embed/group-finder?institution=welzijn-gooistreek${query}`;
  site.set(path, {
    body: `<!doctype html><html lang="nl"><head><title>x</title>${tag}</head><body>
      <iframe title="Groepen zoeken" src="${src}" width="100%" height="300" ${attributes}></iframe>
      </body></html>`,
    headers: { 'content-security-policy': csp() },
  });
}

const soon = <T>(read: () => Promise<T>): Promise<T> =>
  vi.waitFor(read, { timeout: 20_000, interval: 50 });

const frameIn = (page: Page): Promise<Frame> =>
  soon(async () => {
    const frame = page.frames().find((it) => it.url().includes('/embed/'));
    if (!frame || !(await frame.$('gmw-group-finder'))) throw new Error('no frame yet');
    return frame;
  });

/** What the finder shows: `selector` is inside its shadow root. */
const count = (frame: Frame, selector: string): Promise<number> =>
  frame.evaluate(
    (it) =>
      document.querySelector('gmw-group-finder')?.shadowRoot?.querySelectorAll(it).length ?? 0,
    selector,
  );

const until = async (frame: Frame, selector: string): Promise<void> =>
  soon(async () => expect(await count(frame, selector)).toBeGreaterThan(0));

const heightOf = (page: Page): Promise<number> =>
  page.$eval('iframe', (it) => it.getBoundingClientRect().height);

describe.each(e2eBrowsers)('a widget in a frame in %s', (browser) => {
  const visit = async (path: string) => {
    const context = await (await browserNamed(browser)).createBrowserContext();
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (it) => {
      if (it.type() === 'error' && !it.text().includes('favicon')) errors.push(it.text());
    });
    await page.goto(site.origin + path);
    return { page, errors, frame: await frameIn(page), close: () => context.close() };
  };

  it('works where a site strips scripts, and in a sandbox with an origin', async () => {
    place('/plain', '', { script: false });
    place('/sandbox', 'sandbox="allow-scripts allow-same-origin"', { script: false });
    for (const path of ['/plain', '/sandbox']) {
      const { frame, errors, page, close } = await visit(path);
      await until(frame, '[part="card"]');
      // 300 and the border that browsers give a frame.
      expect(await heightOf(page)).toBe(304);
      expect(errors).toEqual([]);
      await close();
    }
  });

  it('grows and shrinks with what it shows, also in a sandbox', async () => {
    place('/grow', 'sandbox="allow-scripts allow-same-origin"');
    const { frame, page, close } = await visit('/grow');
    await until(frame, '[part="card"]');
    const tall = await soon(async () => {
      const height = await heightOf(page);
      expect(height).toBeGreaterThan(1000);
      return height;
    });
    await frame.evaluate(() => document.querySelector('gmw-group-finder')?.remove());
    await soon(async () => expect(await heightOf(page)).toBeLessThan(tall / 2));
    await close();
  });

  it('takes a height from its own frame only', async () => {
    place('/other', '');
    site.set('/foreign', { body: '<!doctype html><title>x</title>' });
    const { page, frame, close } = await visit('/other');
    await until(frame, '[part="card"]');
    await soon(async () => expect(await heightOf(page)).toBeGreaterThan(1000));
    const before = await heightOf(page);
    const after = await page.evaluate(async () => {
      const heard = new Promise((resolve) => {
        window.addEventListener('message', ({ data }) => {
          if (data === 'last') resolve(undefined);
        });
      });
      window.postMessage({ gmw: 1, type: 'height', height: 5 }, '*');
      window.postMessage({ gmw: 1, type: 'leave' }, '*');
      window.postMessage('last', '*');
      await heard;
      return document.querySelector('iframe')!.getBoundingClientRect().height;
    });
    expect(after).toBe(before);
    expect(page.url()).toBe(`${site.origin}/other`);
    await close();
  });

  it('opens the group that the address of the page names', async () => {
    place('/deep', '');
    const { frame, close } = await visit('/deep?gmw-group=assertiviteitstraining&utm=x');
    await until(frame, '[part="next-step"]');
    expect(frame.url()).toContain('gmw-group=assertiviteitstraining');
    expect(frame.url()).not.toContain('utm');
    await close();
  });

  it('hands a secret over and takes it out of the address of the page', async () => {
    place('/secret', '');
    const { page, close } = await visit('/secret#gmw-signup=GMW-ABC.s3cret');
    await soon(async () => expect(page.url()).toBe(`${site.origin}/secret`));
    expect(site.requests.filter((it) => it.includes('s3cret'))).toEqual([]);
    expect(served.output()).not.toContain('s3cret');
    await close();
  });

  it('can be read in a sandbox without an origin, where signing up is a link', async () => {
    place('/opaque', 'sandbox="allow-scripts"', { query: '&gmw-group=assertiviteitstraining' });
    const { frame, page, close } = await visit('/opaque');
    await until(frame, '[part="next-step"]');
    expect(await count(frame, 'gmw-signup-form')).toBe(0);
    const links = await frame.evaluate(() =>
      [...document.querySelector('gmw-group-finder')!.shadowRoot!.querySelectorAll('a')].map(
        (it) => it.href,
      ),
    );
    const signup = links.find((it) => it.includes('/v1/signup?'));
    expect(signup).toContain('gmw-group=assertiviteitstraining');
    await soon(async () => expect(await heightOf(page)).toBeGreaterThan(600));
    await close();
  });

  it('is refused to a site that is not allowed', async () => {
    const stranger = await startSite();
    stranger.set('/', { body: `<iframe src="${served.endpoint}/embed/group-finder"></iframe>` });
    const page = await (await browserNamed(browser)).newPage();
    const said: string[] = [];
    page.on('console', (it) => said.push(it.text()));
    await page.goto(`${stranger.origin}/`);
    const [, frame] = page.frames();
    expect(await frame?.$('gmw-group-finder').catch(() => null)).toBeFalsy();
    await page.close();
    await stranger.close();
  });
});
