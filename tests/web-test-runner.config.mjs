import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import * as puppeteer from 'puppeteer-core';
import { chooseBrowsers, chromiumFlags } from './support/browsers.mjs';
import { canHaveDisplay, startWebKitDriver } from './support/webkit-driver.mjs';
import { accessibilityTreePlugin } from './support/wtr-accessibility-tree.mjs';
import { bundledEndpointPlugin } from './support/wtr-bundled-endpoint.mjs';
import { forcedColorsPlugin } from './support/wtr-forced-colors.mjs';
import { languagesPlugin } from './support/wtr-languages.mjs';
import { jsonModulesPlugin } from './support/wtr-json-modules.mjs';
import { totalsReporter } from './support/wtr-totals.mjs';

const rootDir = join(import.meta.dirname, '..');

/**
 * A page is used again by the next file. Chromium keeps fifty entries of its history, and drops steps of a
 * test when there are more: between two files, on the empty page, the history begins anew.
 * @param {import('puppeteer-core').BrowserContext} context
 */
const pageWithOwnHistory = async (context) => {
  const page = await context.newPage();
  const protocol = await page.createCDPSession();
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame() || frame.url() !== 'about:blank') return;
    // A page that is closed meanwhile has no history any more.
    void protocol.send('Page.resetNavigationHistory').catch(() => undefined);
  });
  return page;
};

/** @param {import('./support/browsers.mjs').FoundBrowser} browser */
const launcher = async (browser) => {
  if (browser.name === 'chromium') {
    const { executablePath } = browser;
    // With our own puppeteer the launcher calls itself Chromium, whichever brand is installed.
    return chromeLauncher({
      puppeteer,
      launchOptions: { executablePath, headless: true, args: chromiumFlags(browser) },
      createPage: ({ context }) => pageWithOwnHistory(context),
    });
  }
  if (browser.name === 'firefox') {
    const { executablePath } = browser;
    return chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', executablePath } });
  }
  const { webdriverLauncher } = await import('@web/test-runner-webdriver');
  const options = { binary: browser.executablePath, args: ['--automation'] };
  return webdriverLauncher({
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    port: await startWebKitDriver(browser.driver ?? 'WebKitWebDriver'),
    path: '/',
    logLevel: 'error',
    capabilities: /** @type {any} */ ({
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': options,
    }),
  });
};

const browsers = [];
try {
  for (const browser of await chooseBrowsers()) {
    if (browser.name === 'webkit' && !process.env.BROWSERS && !canHaveDisplay())
      console.log('WebKitGTK is installed but there is no screen: install xvfb to test in it');
    else browsers.push(await launcher(browser));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

const rooms = ['elements', 'parts', 'internal', 'context', 'theme'].filter((room) =>
  existsSync(join(rootDir, 'tests', room)),
);

export default {
  rootDir,
  files: [...rooms.map((room) => `tests/${room}/**/*.test.ts`), '!tests/**/*.node.test.ts'],
  // `production` silences the notes of Lit's development mode.
  nodeResolve: { exportConditions: ['production'] },
  // node_modules may be a link to a folder outside the root.
  preserveSymlinks: true,
  // Focus tests need the only page of the browser; WebKit's driver has only one frame.
  concurrency: 1,
  // One engine at a time: three on two cores starve each other, and then limits tell nothing.
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000,
  // axe is thorough: limits are for what hangs.
  testsFinishTimeout: 900_000,
  testFramework: { config: { ui: 'bdd', timeout: '60000' } },
  coverage: Boolean(process.env.COVERAGE),
  browsers,
  plugins: [
    // In watch mode and for coverage the modules themselves matter.
    ...(process.env.COVERAGE || process.argv.includes('--watch') ? [] : [bundledEndpointPlugin()]),
    jsonModulesPlugin(),
    languagesPlugin(),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(rootDir, 'tsconfig.json') }),
    a11ySnapshotPlugin(),
    accessibilityTreePlugin(),
    forcedColorsPlugin(),
  ],
  filterBrowserLogs: (/** @type {{ args: unknown[] }} */ { args }) =>
    // sqlite-wasm tells that it has no file system; it is used in memory.
    !args.some((arg) => typeof arg === 'string' && arg.includes('OPFS')),
  reporters: [defaultReporter({ reportTestProgress: false }), totalsReporter()],
};
