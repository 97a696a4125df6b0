// Which browsers this run uses, and where they are. Shared by the element tests and the end-to-end tests.
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox' | 'webkit'} BrowserName */
/** @typedef {{ name: BrowserName, executablePath: string, driver?: string, fromNpm?: boolean }} FoundBrowser */

/** @type {readonly BrowserName[]} */
export const browserNames = ['chromium', 'firefox', 'webkit'];

/** @param {string} path */
const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** First of these that exists: a name is looked up on PATH, a path is taken as it is. @param {string[]} candidates */
export const firstExecutable = (candidates) => {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  for (const candidate of candidates) {
    const paths = /[\\/]/.test(candidate) ? [candidate] : folders.map((f) => join(f, candidate));
    const found = paths.find(isExecutable);
    if (found) return found;
  }
  return undefined;
};

const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
  .map((name) => process.env[name])
  .filter((folder) => folder !== undefined);

/** @type {Record<string, { chromium: string[], firefox: string[] }>} */
const places = {
  linux: {
    chromium: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
    ],
    firefox: ['firefox-esr', 'firefox'],
  },
  darwin: {
    chromium: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  win32: {
    chromium: windowsFolders.flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
    firefox: windowsFolders.map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
  },
};

/** The little browser that WebKitGTK's driver opens; Debian keeps it under the multi-arch folder. */
const findMiniBrowser = () => {
  const roots = ['/usr/lib', '/usr/libexec'].filter((root) => existsSync(root));
  const folders = roots.flatMap((root) => [
    root,
    ...readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name.includes('-linux-gnu'))
      .map((entry) => join(root, entry.name)),
  ]);
  return firstExecutable(
    ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].flatMap((version) =>
      folders.map((folder) => join(folder, version, 'MiniBrowser')),
    ),
  );
};

/** @param {BrowserName} name @returns {FoundBrowser | undefined} */
export const findInstalled = (name) => {
  if (name === 'webkit') {
    const driver = firstExecutable(['WebKitWebDriver']);
    const executablePath = findMiniBrowser();
    return driver && executablePath ? { name, executablePath, driver } : undefined;
  }
  const override = process.env[name === 'chromium' ? 'CHROMIUM_PATH' : 'FIREFOX_PATH'];
  const executablePath = override ?? firstExecutable(places[process.platform]?.[name] ?? []);
  return executablePath ? { name, executablePath } : undefined;
};

/** The Chromium inside an npm package: for a machine without any browser (Linux only). */
const chromiumFromNpm = async () => {
  const { default: chromium } = await import('@sparticuz/chromium');
  return /** @type {FoundBrowser} */ ({
    name: 'chromium',
    executablePath: await chromium.executablePath(),
    fromNpm: true,
  });
};

/**
 * The browsers to test in: those named in BROWSERS (all must be there), else whatever is installed,
 * else on Linux a Chromium from npm. Throws one clear line when there is nothing to run.
 * @returns {Promise<FoundBrowser[]>}
 */
export const chooseBrowsers = async () => {
  const wanted = (process.env['BROWSERS'] ?? '').split(',').filter((name) => name !== '');
  const unknown = wanted.find((name) => !browserNames.some((known) => known === name));
  if (unknown) throw new Error(`BROWSERS: "${unknown}" is not one of ${browserNames.join(', ')}`);
  const found = browserNames
    .filter((name) => wanted.length === 0 || wanted.includes(name))
    .map((name) => findInstalled(name) ?? name);
  /** @type {FoundBrowser[]} */
  const usable = [];
  for (const browser of found) {
    if (typeof browser !== 'string') usable.push(browser);
    else if (browser === 'chromium' && process.platform === 'linux' && wanted.length > 0)
      usable.push(await chromiumFromNpm());
    else if (wanted.length > 0) throw new Error(`BROWSERS: ${browser} is not installed here`);
  }
  if (usable.length > 0) return usable;
  if (process.platform === 'linux') return [await chromiumFromNpm()];
  throw new Error('No browser found: install Chrome, Chromium, Edge or Firefox to run these tests');
};

/**
 * Flags for Chromium. Root, as in most containers, cannot have the sandbox; nor has the npm build
 * one. Only our own pages are opened.
 * @param {FoundBrowser} browser
 */
export const chromiumFlags = (browser) => [
  ...(process.getuid?.() === 0 || browser.fromNpm || process.env['CI'] ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
