import type { Page } from 'puppeteer-core';
import {
  browserNamed,
  collector,
  type E2eBrowser,
  type PageReport,
  type Violation,
} from './open-page.ts';

export interface Visit extends PageReport {
  readonly page: Page;
  close(): Promise<void>;
}

export interface VisitOptions {
  /** CSS pixels. */
  readonly width?: number;
  readonly dark?: boolean;
}

/** Opens a page of a running site in a fresh profile, and waits until nothing is being loaded. */
export const visit = async (
  name: E2eBrowser,
  url: string,
  { width = 1280, dark = false }: VisitOptions = {},
): Promise<Visit> => {
  const browser = await browserNamed(name);
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width, height: 900 });
  // Firefox cannot be told; without this a browser that nobody set up is light.
  if (dark) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await page.evaluateOnNewDocument(collector);
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) errors.push(message.text());
  });
  page.on('pageerror', (error) => {
    errors.push(error instanceof Error ? error.message : String(error));
  });
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(url, { waitUntil: 'networkidle0' });
  return {
    page,
    errors,
    requests,
    violations: async () => (await page.evaluate('window.gmwTestViolations')) as Violation[],
    close: () => context.close(),
  };
};
