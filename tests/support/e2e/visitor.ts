import { vi } from 'vitest';
import { chooseBrowsers, type BrowserName } from '../browsers.mjs';
import { canHaveDisplay } from '../webkit-driver.mjs';
import { openPage, siteFor, type PageOptions, type Violation } from './open-page.ts';
import { openWebKit } from './webkit.ts';

/** Someone with a page open, in any of the three browsers. */
export interface Visitor {
  /** Of the site that the page is on. */
  readonly origin: string;
  goto(url: string): Promise<void>;
  /** The value of an expression in the page; it has to survive JSON. */
  run<T>(expression: string): Promise<T>;
  /** Waits until an expression has a value that counts. */
  until<T>(expression: string): Promise<T>;
  violations(): Promise<Violation[]>;
  close(): Promise<void>;
}

const found = (await chooseBrowsers()).filter(
  ({ name }) => name !== 'webkit' || process.env['BROWSERS'] || canHaveDisplay(),
);

/** All browsers of this run. */
export const visitors: readonly BrowserName[] = found.map(({ name }) => name);

/** Opens a page as `openPage` does. */
export async function visitorIn(
  name: BrowserName,
  html: string,
  options: PageOptions,
): Promise<Visitor> {
  const { origin, goto, run, close } = await opened(name, html, options);
  return {
    origin,
    goto,
    run: run as Visitor['run'],
    until: <T>(expression: string) =>
      vi.waitFor(
        async () => {
          const value = await run(expression);
          if (!value) throw new Error(`${expression} did not come`);
          return value as T;
        },
        { timeout: 20_000, interval: 100 },
      ),
    violations: async () => {
      const all = (await run('window.gmwTestViolations')) as Violation[];
      return all.filter(({ blocked }) => !blocked.endsWith('/favicon.ico'));
    },
    close,
  };
}

async function opened(name: BrowserName, html: string, options: PageOptions) {
  if (name !== 'webkit') {
    const { page, origin, close } = await openPage(name, html, options);
    return {
      origin,
      goto: async (url: string) => void (await page.goto(url)),
      run: (expression: string): Promise<unknown> => page.evaluate(expression),
      close,
    };
  }
  const site = await siteFor(html, options);
  const session = await openWebKit(found.find((it) => it.name === name)!);
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
