import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/built.ts';
import { packPackage } from '../support/consumer.ts';
import { browserNamed, closeBrowsers } from '../support/e2e/open-page.ts';
import { serve, type ServedEndpoint } from '../support/e2e/serve.ts';
import { signUpIn } from '../support/e2e/sign-up.ts';
import { startSite, type StaticSite } from '../support/e2e/static-site.ts';
import { writeFrameworkTable, type FrameworkResults } from '../support/framework-table.ts';
import { offer } from '../support/sample.ts';

/** What checks the types of a project, markup included. */
const typeChecks = {
  react: ['tsc', '-p', '.'],
  preact: ['tsc', '-p', '.'],
  vue: ['vue-tsc', '-p', '.'],
  svelte: ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
};

/** Projects with a sign-up form, and a part for a server; the one for Preact has only the finder. */
const whole = ['react', 'vue', 'svelte'];

const results: FrameworkResults = {};

let packed: string;
let tarball: string;
let served: ServedEndpoint;
beforeAll(async () => {
  served = await serve(['--sample', '--insecure-dev', '--origin', '*']);
  packed = mkdtempSync(join(tmpdir(), 'gmw-packed-'));
  tarball = packPackage(packed);
});
afterAll(async () => {
  rmSync(packed, { recursive: true, force: true });
  await closeBrowsers();
  await served.stop();
  writeFrameworkTable(results);
});

describe.each(Object.entries(typeChecks))('an application in %s', (framework, typeCheck) => {
  let folder: string;

  afterEach(({ task }) => {
    (results[framework] ??= {})[task.name] = task.result?.state !== 'fail';
  });

  /** Runs a command in the project; what it says is in the error when it fails. @returns its output */
  const run = (command: string, ...options: string[]): string => {
    try {
      return execFileSync(command, options, {
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

  /** The built project as a site, opened at an address. */
  const open = async (query = '') => {
    const site: StaticSite = await startSite(join(folder, 'dist'));
    site.set('/', { body: readFileSync(join(folder, 'dist/index.html'), 'utf8') });
    site.set('/offer.json', { body: JSON.stringify(offer), type: 'application/json' });
    const page = await (await browserNamed('chromium')).newPage();
    await page.goto(`${site.origin}/${query}`);
    return {
      page,
      close: async () => {
        await page.close();
        await site.close();
      },
    };
  };

  it('types', () => {
    run('npx', '--no', '--', ...typeCheck);
  });

  it('built', async () => {
    run('npx', '--no', '--', 'vite', 'build', '--base', '/files/');
    const { page, close } = await open();
    try {
      // A reference, a property and an event.
      await page.waitForFunction(() =>
        /^\d+$/.test(document.querySelector('#total')?.textContent ?? ''),
      );
      expect(await page.evaluate(() => document.body.dataset['finder'])).toBe('7');
      expect(
        await page.evaluate(() => document.querySelector('gmw-group-finder')?.headingLevel),
      ).toBe(3);
    } finally {
      await close();
    }
  });

  if (!whole.includes(framework)) return;

  it('signed up', async () => {
    const { page, close } = await open(`?endpoint=${encodeURIComponent(served.endpoint)}`);
    try {
      expect(await signUpIn(page.mainFrame(), `Deelnemer ${framework}`)).not.toBe('');
      expect(await page.evaluate(() => document.body.dataset['sent'])).toBe(
        'zelfsturing zelfsturing-laren received',
      );
    } finally {
      await close();
    }
  });

  it('on a server', () => {
    const server = framework === 'react' ? 'src/server.tsx' : 'src/server.ts';
    run('npx', '--no', '--', 'vite', 'build', '--ssr', server, '--outDir', 'server');
    // The package itself is imported by Node, as Astro, Next and Nuxt do.
    expect(readFileSync(join(folder, 'server/server.js'), 'utf8')).toContain('gmw-widgets/define');
    const markup = run('node', 'server/server.js');
    expect(markup).toMatch(/<gmw-group-finder [^>]*src="\/offer\.json"/);
    expect(markup).toContain('Bel ons');
  });
});
