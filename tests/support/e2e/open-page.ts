import { launch, type Browser, type Page } from 'puppeteer-core';
import { chooseBrowsers, chromiumFlags, type FoundBrowser } from '../browsers.mjs';
import { startSite, type StaticSite } from './static-site.ts';

export type E2eBrowser = 'chromium' | 'firefox';

/** One breach of the page's policy. */
export interface Violation {
  readonly directive: string;
  readonly blocked: string;
  readonly sample: string;
}

/** What a page told while it was open. */
export interface PageReport {
  readonly violations: () => Promise<Violation[]>;
  /** Errors on the console and errors that nobody caught. */
  readonly errors: readonly string[];
  /** All URLs that were asked for, in order. */
  readonly requests: readonly string[];
}

export interface OpenedPage extends PageReport {
  readonly page: Page;
  readonly origin: string;
  close(): Promise<void>;
}

export interface PageOptions {
  /** Sent as `Content-Security-Policy` with the page. */
  readonly csp?: string;
  /** Folder whose files are served below `/files/`, such as `dist/cdn`. */
  readonly files?: string;
  /** More files of the site, by path: scripts and styles that a strict page may load. */
  readonly site?: Readonly<Record<string, { body: string; type: string }>>;
}

const found = (await chooseBrowsers()).filter(({ name }) => name !== 'webkit');

/** The browsers that end-to-end tests run in: WebKitGTK has no protocol that shows what we look at. */
export const e2eBrowsers = found.map(({ name }) => name as E2eBrowser);

const running = new Map<E2eBrowser, Promise<Browser>>();

const start = async (browser: FoundBrowser): Promise<Browser> =>
  browser.name === 'firefox'
    ? launch({
        browser: 'firefox',
        executablePath: browser.executablePath,
        headless: true,
        acceptInsecureCerts: true,
      })
    : launch({
        executablePath: browser.executablePath,
        headless: true,
        // The desk is tested on HTTPS, with a certificate that is made in the run.
        acceptInsecureCerts: true,
        args: chromiumFlags(browser),
      });

/** The running browser of that name; started when it is not. */
export const browserNamed = (name: E2eBrowser): Promise<Browser> => {
  const known = running.get(name);
  if (known) return known;
  const browser = found.find((it) => it.name === name);
  if (!browser) throw new Error(`${name} is not among the browsers of this run`);
  const started = start(browser);
  running.set(name, started);
  return started;
};

/** Ends the browsers that `openPage` started: call it in `afterAll`. */
export const closeBrowsers = async (): Promise<void> => {
  const browsers = [...running.values()];
  running.clear();
  for (const browser of browsers) await (await browser).close();
};

/** Firefox asks for this of itself and then reports that the page's policy refuses it. */
const ownRequest = '/favicon.ico';

/** Keeps what the page's policy reported in a property that nothing else reads. */
export const collector = `
  window.gmwTestViolations = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    window.gmwTestViolations.push({
      directive: event.effectiveDirective,
      blocked: event.blockedURI,
      sample: event.sample,
    });
  });
`;

/**
 * Serves a page, with the collector first in its head, on a site of its own. The collector comes from
 * the site itself, since a strict page runs no other script.
 */
export const siteFor = async (html: string, options: PageOptions): Promise<StaticSite> => {
  const site = await startSite(options.files);
  const script = '<script src="/gmw-test-collector.js"></script>';
  site.set('/gmw-test-collector.js', { body: collector, type: 'text/javascript' });
  for (const [path, file] of Object.entries(options.site ?? {})) site.set(path, file);
  site.set('/', {
    body: html.replace(/<head[^>]*>/i, (head) => head + script),
    headers: options.csp ? { 'content-security-policy': options.csp } : {},
  });
  return site;
};

/**
 * Serves a page on a site of its own and opens it in a fresh profile. `html` is a whole document; the
 * collector is put first in its head.
 */
export const openPage = async (
  name: E2eBrowser,
  html: string,
  options: PageOptions = {},
): Promise<OpenedPage> => {
  const browser = await browserNamed(name);
  const site = await siteFor(html, options);
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  const note = (text: string) => {
    if (!text.includes(ownRequest)) errors.push(text);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') note(message.text());
  });
  page.on('pageerror', (error) => note(error instanceof Error ? error.message : String(error)));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${site.origin}/`, { waitUntil: 'load' });

  return {
    page,
    origin: site.origin,
    errors,
    requests,
    violations: async () => {
      const all = (await page.evaluate('window.gmwTestViolations')) as Violation[];
      return all.filter(({ blocked }) => !blocked.endsWith(ownRequest));
    },
    close: async () => {
      await context.close();
      await site.close();
    },
  };
};
