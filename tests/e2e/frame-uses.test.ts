// What visitors do with a widget in a frame of another site: sign up, print, tell where they are.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNamed, closeBrowsers, e2eBrowsers } from '../support/e2e/open-page.ts';
import { serve } from '../support/e2e/serve.ts';
import type { ServedEndpoint } from '../support/e2e/serve.ts';
import { inWidget, signUpIn, soon } from '../support/e2e/sign-up.ts';
import { startSite } from '../support/e2e/static-site.ts';
import type { StaticSite } from '../support/e2e/static-site.ts';

const deskToken = '7hVq2LmXw9RtKc4ZpYb8Nd';
const token = { authorization: `Bearer ${deskToken}` };

let site: StaticSite;
let served: ServedEndpoint;
beforeAll(async () => {
  site = await startSite();
  served = await serve(['--sample', '--insecure-dev', '--origin', site.origin], {
    GMW_DESK_TOKEN: deskToken,
  });
});
afterAll(async () => {
  await closeBrowsers();
  await served.stop();
  await site.close();
});

/** Serves a page with a frame in it. */
function place(path: string, widget: string, query: string, attributes: string): void {
  const src = `${served.endpoint}/embed/${widget}?institution=welzijn-gooistreek&${query}`;
  site.set(path, {
    body: `<!doctype html><html lang="nl"><head><title>x</title></head><body>
      <iframe title="Groepen" src="${src}" width="800" height="900" ${attributes}></iframe></body></html>`,
  });
}

describe.each(e2eBrowsers)('in a frame in %s', (browser) => {
  const visit = async (path: string) => {
    const context = await (await browserNamed(browser)).createBrowserContext();
    const page = await context.newPage();
    await page.goto(site.origin + path);
    const frame = await soon(async () => {
      const found = page.frames().find((it) => it.url().includes('/embed/'));
      if (!found) throw new Error('no frame yet');
      return found;
    });
    return { context, page, frame, close: () => context.close() };
  };

  it.each([
    ['no sandbox', ''],
    ['a sandbox that allows scripts and an origin', 'sandbox="allow-scripts allow-same-origin"'],
  ])('with %s somebody signs up', async (_, attributes) => {
    const name = `Frame ${browser} ${attributes.length}`;
    place('/signup', 'signup-form', 'group=zelfsturing&edition=zelfsturing-laren', attributes);
    const { frame, close } = await visit('/signup');
    expect(await signUpIn(frame, name)).toContain('Wij houden een plaats');
    const answer = await fetch(`${served.endpoint}/desk/signups`, { headers: token });
    const { signups } = (await answer.json()) as {
      signups: { reference: string; participant?: { name: string } }[];
    };
    const stored = signups.filter((it) => it.participant?.name === name);
    expect(stored).toHaveLength(1);
    // Gives the place back, for the next one.
    await fetch(`${served.endpoint}/desk/signups/${stored[0]!.reference}/transitions`, {
      method: 'POST',
      headers: { ...token, 'content-type': 'application/json' },
      body: JSON.stringify({ to: 'withdrawn' }),
    });
    await close();
  });

  it('without an origin the form is a link, which opens a page where it can be sent', async () => {
    const sandbox = 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"';
    place('/link', 'signup-form', 'group=zelfsturing&edition=zelfsturing-laren', sandbox);
    const { context, frame, close } = await visit('/link');
    await soon(async () => expect(await frame.$('gmw-signup-form')).toBeNull());
    const before = (await context.pages()).length;
    await (await frame.$('a[href*="/signup?"]'))!.evaluate((it) => (it as HTMLElement).click());
    const opened = await soon(async () => {
      const pages = await context.pages();
      expect(pages.length).toBeGreaterThan(before);
      const found = pages.find((it) => it.url().includes('/v1/signup?'));
      expect(found).toBeTruthy();
      return found!;
    });
    await soon(async () =>
      expect(await opened.$('gmw-signup-form >>> #participant-name')).toBeTruthy(),
    );
    expect(await opened.evaluate(() => window.origin)).toBe(new URL(served.endpoint).origin);
    await close();
  });

  it('the print button prints the frame', async () => {
    place('/print', 'group-finder', 'gmw-group=assertiviteitstraining', '');
    const { frame, close } = await visit('/print');
    await inWidget(frame, 'group-finder', '[part="next-step"]');
    await frame.evaluate(() => {
      window.print = () => void (document.body.dataset['printed'] = window.location.pathname);
    });
    await frame.evaluate(() => {
      const root = document.querySelector('gmw-group-finder')!.shadowRoot!;
      [...root.querySelectorAll('button')].find((it) => it.textContent?.includes('Print'))!.click();
    });
    expect(await frame.evaluate(() => document.body.dataset['printed'])).toBe(
      '/v1/embed/group-finder',
    );
    await close();
  });

  // The driver gives places and permissions in Chromium only.
  it.runIf(browser === 'chromium')(
    'finds what is near with allow="geolocation", and says that it cannot without',
    async () => {
      place('/near', 'group-finder', '', 'allow="geolocation"');
      place('/far', 'group-finder', '', '');
      const tell = async (path: string): Promise<string> => {
        const { context, page, frame, close } = await visit(path);
        await context.overridePermissions(site.origin, ['geolocation']);
        await context.overridePermissions(new URL(served.endpoint).origin, ['geolocation']);
        await page.setGeolocation({ latitude: 52.2292, longitude: 5.1669 });
        await inWidget(frame, 'group-finder', '[part="card"]');
        await frame.evaluate(() => {
          const root = document.querySelector('gmw-group-finder')!.shadowRoot!;
          const buttons = [...root.querySelectorAll('button')];
          buttons.find((it) => it.textContent === 'Gebruik mijn plek')!.click();
        });
        const result = await soon(async () => {
          const words = await frame.evaluate(() => {
            const root = document.querySelector('gmw-group-finder')!.shadowRoot!;
            if (root.querySelector<HTMLSelectElement>('#near')?.value) return 'near';
            const hints = [...root.querySelectorAll('.hint')].map((it) => it.textContent ?? '');
            return hints.some((it) => it.startsWith('Wij weten niet waar')) ? 'failed' : '';
          });
          expect(words).not.toBe('');
          return words;
        });
        await close();
        return result;
      };
      expect(await tell('/near')).toBe('near');
      expect(await tell('/far')).toBe('failed');
    },
  );
});
