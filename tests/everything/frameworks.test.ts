import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/built.ts';
import { packPackage } from '../support/consumer.ts';
import { browserNamed, closeBrowsers } from '../support/e2e/open-page.ts';
import { startSite } from '../support/e2e/static-site.ts';
import { offer } from '../support/sample.ts';

/** What checks the types of a project, markup included. */
const typeChecks = {
  react: ['tsc', '-p', '.'],
  preact: ['tsc', '-p', '.'],
  vue: ['vue-tsc', '-p', '.'],
  svelte: ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
};

let packed: string;
let tarball: string;
beforeAll(() => {
  packed = mkdtempSync(join(tmpdir(), 'gmw-packed-'));
  tarball = packPackage(packed);
});
afterAll(async () => {
  rmSync(packed, { recursive: true, force: true });
  await closeBrowsers();
});

describe.each(Object.entries(typeChecks))('an application in %s', (framework, typeCheck) => {
  let folder: string;

  /** Runs a command in the project; what it says is in the error when it fails. */
  const run = (command: string, ...options: string[]): void => {
    try {
      execFileSync(command, options, {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, NODE_ENV: 'production' },
        shell: process.platform === 'win32',
      });
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      throw new Error(`${command} ${options.join(' ')}\n${stdout}\n${stderr}`, { cause: error });
    }
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), `gmw-${framework}-`));
    cpSync(join(root, 'tests/package', framework), folder, { recursive: true });
    const quiet = ['--include=dev', '--no-audit', '--no-fund', '--prefer-offline'];
    run('npm', 'install', ...quiet, tarball);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('compiles, the declarations of the package included', () => {
    run('npx', '--no', '--', ...typeCheck);
  });

  it('is built and works: properties, a reference and events', async () => {
    run('npx', '--no', '--', 'vite', 'build', '--base', '/files/');
    const site = await startSite(join(folder, 'dist'));
    site.set('/', { body: readFileSync(join(folder, 'dist/index.html'), 'utf8') });
    site.set('/offer.json', { body: JSON.stringify(offer), type: 'application/json' });
    const page = await (await browserNamed('chromium')).newPage();
    try {
      await page.goto(`${site.origin}/`);
      await page.waitForFunction(() =>
        /^\d+$/.test(document.querySelector('#total')?.textContent ?? ''),
      );
      expect(await page.evaluate(() => document.body.dataset['finder'])).toBe('7');
      expect(
        await page.evaluate(() => document.querySelector('gmw-group-finder')?.headingLevel),
      ).toBe(3);
    } finally {
      await page.close();
      await site.close();
    }
  });
});
