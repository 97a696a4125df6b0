// An offer of more groups than a page should hold: the one file, a strict page, the real `serve`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowsers, e2eBrowsers, openPage } from '../support/e2e/open-page.ts';
import { pierce, wordsAt } from '../support/e2e/pierce.ts';
import { bin, serve, type ServedEndpoint } from '../support/e2e/serve.ts';
import { strictCsp } from '../support/e2e/strict-csp.ts';
import { largeOffer } from '../support/large-offer.ts';

const size = 2_600;
const folder = mkdtempSync(join(tmpdir(), 'gmw-large-'));

let served: ServedEndpoint;
beforeAll(async () => {
  const groups = largeOffer(size, new Date().toISOString().slice(0, 10));
  const institutions = [...new Set(groups.map((it) => it.institution))].map((id) => ({
    id,
    name: `Welzijn ${id}`,
    privacyUrl: 'https://voorbeeld.example/privacy',
  }));
  const offer = join(folder, 'aanbod.json');
  writeFileSync(offer, JSON.stringify({ institutions, groups }));
  const db = join(folder, 'gmw.sqlite');
  execFileSync(process.execPath, [bin, 'import', offer, '--db', db]);
  served = await serve(['--db', db]);
}, 60_000);
afterAll(async () => {
  await closeBrowsers();
  await served.stop();
  rmSync(folder, { recursive: true });
});

const finder = (selector: string) => `gmw-group-finder >>> ${selector}`;

describe.each(e2eBrowsers)('a visitor in %s', (browser) => {
  it('finds by questions to the endpoint, and loads no more than is shown', async () => {
    const opened = await openPage(
      browser,
      `<!doctype html><html lang="nl"><head><title>Groepen</title>
<script type="module" src="/files/gmw-group-finder.js"></script></head>
<body><gmw-group-finder endpoint="${served.endpoint}"></gmw-group-finder></body></html>`,
      {
        csp: strictCsp(new URL(served.endpoint).origin),
        files: join(import.meta.dirname, '../../dist/cdn'),
      },
    );
    const { page } = opened;
    await pierce(page, finder('[part="card"]'));
    expect(await wordsAt(page, finder('#count'))).toBe(`${size} groepen gevonden`);

    const expected = await fetch(`${served.endpoint}/groups?sentence=geld&limit=1&sort=match`, {
      headers: { 'accept-language': 'nl' },
    });
    const { fit, groups } = (await expected.json()) as {
      fit: { all: number };
      groups: { name: string }[];
    };
    expect(fit.all).toBeGreaterThan(1);
    await (
      await pierce(page, finder('#q'))
    ).evaluate((node) => {
      (node as HTMLInputElement).value = 'geld';
      node.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await expect
      .poll(() => wordsAt(page, finder('#count')), { timeout: 10_000 })
      .toBe(`${fit.all} groepen passen helemaal`);
    expect(await wordsAt(page, finder('[part="card"] [role="heading"]'))).toBe(groups[0]!.name);
    const limits = opened.requests
      .map((it) => new URL(it))
      .filter((it) => it.pathname.endsWith('/groups'))
      .map((it) => Number(it.searchParams.get('limit')));
    expect(Math.max(...limits)).toBeLessThanOrEqual(24);
    expect(await opened.violations()).toEqual([]);
    await opened.close();
  });
});
