import type { Page } from 'puppeteer-core';
import { vi } from 'vitest';
import { chooseBrowsers, type BrowserName } from '../browsers.mjs';
import { canHaveDisplay } from '../webkit-driver.mjs';
import { collector, openPage, siteFor, type PageOptions, type Violation } from './open-page.ts';
import { visit } from './visit.ts';
import { openWebKit, type BrowserCookie } from './webkit.ts';

/** Someone with a page open, in any of the three browsers. */
export interface Visitor {
  /** Of the site that the page is on. */
  readonly origin: string;
  goto(url: string): Promise<void>;
  /** The value of an expression in the page; it has to survive JSON. */
  run<T>(expression: string): Promise<T>;
  /** Waits until an expression has a value that counts. */
  until<T>(expression: string): Promise<T>;
  /** The cookies of the page's site, also those that no script can read. */
  cookies(): Promise<BrowserCookie[]>;
  violations(): Promise<Violation[]>;
  /** What drives the page; WebKitGTK has none. */
  readonly page?: Page;
  close(): Promise<void>;
}

/** What a browser itself can do. */
type Driven = Pick<Visitor, 'origin' | 'goto' | 'cookies' | 'page' | 'close'> & {
  run(expression: string): Promise<unknown>;
};

const found = (await chooseBrowsers()).filter(
  ({ name }) => name !== 'webkit' || process.env['BROWSERS'] || canHaveDisplay(),
);

/** All browsers of this run. */
export const visitors: readonly BrowserName[] = found.map(({ name }) => name);

/** Opens a page as `openPage` does. */
export const visitorIn = async (
  name: BrowserName,
  html: string,
  options: PageOptions,
): Promise<Visitor> => visitor(await openedPage(name, html, options));

/** Opens a page of a running site in a fresh profile. */
export const visitorAt = async (name: BrowserName, url: string): Promise<Visitor> =>
  visitor(await openedAddress(name, url));

const visitor = ({ run, ...driven }: Driven): Visitor => ({
  ...driven,
  run: run as Visitor['run'],
  until: <T>(expression: string) =>
    vi.waitFor(
      async () => {
        const value = await run(expression);
        if (!value) throw new Error(`${expression} did not come`);
        return value as T;
      },
      { timeout: 60_000, interval: 100 },
    ),
  violations: async () => {
    const all = (await run('window.gmwTestViolations')) as Violation[];
    return all.filter(({ blocked }) => !blocked.endsWith('/favicon.ico'));
  },
});

async function openedPage(name: BrowserName, html: string, options: PageOptions): Promise<Driven> {
  if (name !== 'webkit') {
    const { page, origin, close } = await openPage(name, html, options);
    return { ...drivenPage(page), origin, close };
  }
  const site = await siteFor(html, options);
  const session = await startWebKit();
  await session.goto(`${site.origin}/`);
  return {
    ...session,
    origin: site.origin,
    close: async () => {
      await session.close();
      await site.close();
    },
  };
}

async function openedAddress(name: BrowserName, url: string): Promise<Driven> {
  if (name === 'webkit') {
    const session = await startWebKit();
    const goto = async (next: string) => {
      await session.goto(next);
      // The driver runs nothing before a page: what the policy reports while it loads is not seen.
      await session.run(`(() => {${collector}})()`);
    };
    await goto(url);
    return { ...session, goto, origin: new URL(url).origin };
  }
  const { page, close } = await visit(name, url);
  return { ...drivenPage(page), origin: new URL(url).origin, close };
}

const drivenPage = (page: Page): Pick<Driven, 'goto' | 'run' | 'cookies' | 'page'> => ({
  page,
  goto: async (url) => void (await page.goto(url)),
  run: (expression) => page.evaluate(expression),
  cookies: () => page.browserContext().cookies(),
});

const startWebKit = () => openWebKit(found.find((it) => it.name === 'webkit')!);
