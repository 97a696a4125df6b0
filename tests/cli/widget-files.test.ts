import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { startServer } from '../../src/cli/start-server.ts';
import { version } from '../../src/version.ts';
import { sampleGroups } from '../endpoint/sample-groups.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

/** A folder as the build makes it. */
function built(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gmw-widgets-'));
  ends.push(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'gmw-signup-form.js'), `console.log('${'form'.repeat(100)}');`);
  mkdirSync(join(folder, 'lang'));
  writeFileSync(join(folder, 'lang/signup-form.en.json'), '{"common":{"retry":"Try again"}}');
  const hashes = {
    'gmw-signup-form.js': `sha384-${'aB3+/'.repeat(12)}`,
    'lang/signup-form.en.json': `sha384-${'cD4+/'.repeat(12)}`,
  };
  writeFileSync(join(folder, 'integrity.json'), JSON.stringify(hashes));
  return folder;
}

async function run(widgets: string | false) {
  const server = await startServer({
    database: { file: join(mkdtempSync(join(tmpdir(), 'gmw-page-')), 'a.sqlite') },
    insecureDev: true,
    offer: sampleGroups,
    widgets,
  });
  ends.push(() => server.close());
  return server;
}

it('gives the page its script, by an address that is kept for good', async () => {
  const { url } = await run(built());
  const page = `${url}/v1/signup?institution=welzijn`;
  const text = await (await fetch(page)).text();
  const source = /src="([^"]+)"/.exec(text)?.[1] ?? '';
  expect(text).toContain(`integrity="sha384-${'aB3+/'.repeat(12)}"`);
  const script = await fetch(new URL(source, page), { headers: { 'accept-encoding': 'br' } });
  expect(script.status).toBe(200);
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(script.headers.get('content-encoding')).toBe('br');
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(await script.text()).toContain('formform');
  const etag = script.headers.get('etag') ?? '';
  const again = await fetch(new URL(source, page), { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
  const plain = await fetch(`${url}/cdn/gmw-signup-form.js`, {
    headers: { 'accept-encoding': 'identity' },
  });
  expect(plain.headers.get('cache-control')).toBe('public, max-age=60');
  expect(plain.headers.get('content-encoding')).toBeNull();
  const head = await fetch(`${url}/cdn/gmw-signup-form.js`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  for (const path of ['integrity.json', '../package.json', '%2e%2e/x', '%2e%2e%2fx', 'nope.js']) {
    expect((await fetch(`${url}/cdn/${path}`)).status).toBe(404);
  }
});

it('gives languages to any site, and the files of its version for good', async () => {
  const { url } = await run(built());
  const newest = await fetch(`${url}/cdn/lang/signup-form.en.json`);
  expect(newest.headers.get('content-type')).toBe('application/json');
  expect(newest.headers.get('access-control-allow-origin')).toBe('*');
  expect(newest.headers.get('cache-control')).toBe('public, max-age=60');
  expect(await newest.json()).toEqual({ common: { retry: 'Try again' } });
  for (const file of ['gmw-signup-form.js', 'lang/signup-form.en.json']) {
    const pinned = await fetch(`${url}/cdn/${version}/${file}`);
    expect(pinned.status).toBe(200);
    expect(pinned.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  }
  expect((await fetch(`${url}/cdn/0.0.0/lang/signup-form.en.json`)).status).toBe(404);
  const hashes = await fetch(`${url}/cdn/${version}/integrity.json`);
  expect(hashes.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(Object.keys((await hashes.json()) as object)).toEqual([
    'gmw-signup-form.js',
    'lang/signup-form.en.json',
  ]);
});

it('has no page without built widgets', async () => {
  const { url } = await run(false);
  expect((await fetch(`${url}/v1/signup?institution=welzijn`)).status).toBe(404);
});
