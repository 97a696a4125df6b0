// The documentation site as it is published: every page of it shows, and nothing comes from elsewhere.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../support/built.ts';
import { closeBrowsers } from '../support/e2e/open-page.ts';
import { startSite, type StaticSite } from '../support/e2e/static-site.ts';
import { visit } from '../support/e2e/visit.ts';

interface Entry {
  id: string;
  type: 'docs' | 'story';
}

const folder = join(root, 'stories/.static');

let site: StaticSite;
beforeAll(async () => {
  execFileSync('npm', ['run', 'storybook:build'], {
    cwd: root,
    stdio: 'pipe',
    env: { ...process.env, NODE_ENV: 'production', VITEST: undefined },
    shell: process.platform === 'win32',
  });
  site = await startSite(folder);
}, 300_000);
afterAll(async () => {
  await closeBrowsers();
  await site.close();
});

/** Opens an address of the site until `isShown`. @returns what it asked of other sites */
async function foreignRequests(path: string, isShown: () => boolean): Promise<string[]> {
  const { page, requests, close } = await visit('chromium', `${site.origin}/files/${path}`);
  try {
    await page.waitForFunction(isShown);
    return requests.filter((it) => it.startsWith('http') && new URL(it).origin !== site.origin);
  } finally {
    await close();
  }
}

it('its frame asks nothing of other sites', async () => {
  expect(
    await foreignRequests('index.html', () => document.querySelector('nav, #root a') !== null),
  ).toEqual([]);
});

it(
  'each page of it shows, and asks nothing of other sites',
  async () => {
    const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
      entries: Record<string, Entry>;
    };
    const pages = Object.values(entries);
    expect(pages.length).toBeGreaterThan(50);
    const foreign: Record<string, string[]> = {};
    for (const { id, type } of pages) {
      const found = await foreignRequests(`iframe.html?id=${id}&viewMode=${type}`, () =>
        document.body.classList.contains('sb-show-main'),
      ).catch((error: unknown) => [String(error)]);
      if (found.length > 0) foreign[id] = found;
    }
    expect(foreign).toEqual({});
  },
  20 * 60_000,
);
