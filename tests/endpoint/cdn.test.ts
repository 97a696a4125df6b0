import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { WidgetRelease } from '../../src/endpoint/index.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { sampleGroups } from './sample-groups.ts';
import { TestEndpoint } from './support.ts';

const origin = 'https://aanbod.example.nl';
const forGood = 'public, max-age=31536000, immutable';

function release(version: string, files: Record<string, string>): WidgetRelease {
  const hash = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`;
  return {
    version,
    hashes: Object.fromEntries(Object.entries(files).map(([path, it]) => [path, hash(it)])),
    read: (path) => new TextEncoder().encode(files[path]),
  };
}

const first = release('1.0.0', {
  'gmw-widgets.js': 'export const version = "één";',
  'lang/signup-form.en.json': '{"common":{}}',
});
const second = release('1.1.0', { 'gmw-widgets.js': 'export const version = "twee";' });

describeDatabases('the built files', (open) => {
  const start = async (widgets: WidgetRelease, database: Awaited<ReturnType<typeof open>>) => {
    const { endpoint } = new TestEndpoint(connect(database), { offer: sampleGroups, widgets });
    await endpoint.ready;
    return {
      endpoint,
      get: (path: string, headers: Record<string, string> = {}, method = 'GET') =>
        endpoint.fetch(new Request(origin + path, { headers, method })),
    };
  };

  it('of a version stay where they are after an upgrade, with the same bytes and hash', async () => {
    const database = await open();
    const before = await start(first, database);
    await before.endpoint.close();
    const { get } = await start(second, database);

    const pinned = await get('/cdn/1.0.0/gmw-widgets.js', { 'accept-encoding': 'identity' });
    const text = await pinned.text();
    expect(text).toBe('export const version = "één";');
    expect(pinned.headers.get('cache-control')).toBe(forGood);
    expect(pinned.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const hashes = (await (await get('/cdn/1.0.0/integrity.json')).json()) as object;
    expect(hashes).toEqual(first.hashes);
    const language = await get('/cdn/1.0.0/lang/signup-form.en.json');
    expect([language.status, language.headers.get('content-type')]).toEqual([
      200,
      'application/json',
    ]);
    const zipped = await get('/cdn/1.0.0/gmw-widgets.js', { 'accept-encoding': 'gzip, br' });
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(await zipped.arrayBuffer()).toString()).toBe(text);

    expect(await (await get('/cdn/gmw-widgets.js')).text()).toContain('twee');
    expect((await get('/cdn/1.1.0/lang/signup-form.en.json')).status).toBe(404);
    expect(await (await get('/cdn/')).json()).toEqual({
      newest: '1.1.0',
      versions: expect.arrayContaining(['1.0.0', '1.1.0']),
    });
  });

  it('may be used by every site, and only read', async () => {
    const { get } = await start(first, await open());
    for (const path of ['gmw-widgets.js', '1.0.0/gmw-widgets.js', '1.0.0/integrity.json']) {
      const { headers, status } = await get(`/cdn/${path}`);
      expect(status).toBe(200);
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe(
        path.startsWith('1') ? forGood : 'public, max-age=60',
      );
      const head = await get(`/cdn/${path}`, {}, 'HEAD');
      expect([head.status, await head.text()]).toEqual([200, '']);
    }
    const etag = (await get('/cdn/1.0.0/gmw-widgets.js')).headers.get('etag') ?? '';
    expect((await get('/cdn/gmw-widgets.js', { 'if-none-match': etag })).status).toBe(304);
    expect((await get('/cdn/gmw-widgets.js', {}, 'POST')).status).toBe(405);
  });

  it('are found by their whole name only, and what is missing is not cached', async () => {
    const { get } = await start(first, await open());
    const odd = `integrity.json 1.0.0/ 1.0.0 1.0.0/gmw-widgets.js.map 9.9.9/gmw-widgets.js
      9.9.9/integrity.json 1.0.0/../../secret %2e%2e/%2e%2e/etc/passwd ..%2fsecret 1.0.0/%00
      1.0.0/__proto__ 1.0.0/constructor toString //gmw-widgets.js 1.0.0/a'--
      1.0.0/lang/../gmw-widgets.js%00.json`.split(/\s+/);
    for (const path of odd) {
      const answer = await get(`/cdn/${path}`);
      expect([path, answer.status, answer.headers.get('cache-control')]).toEqual([
        path,
        404,
        'no-store',
      ]);
    }
  });

  it('of another build of the same version replace those of the first, with the new hash', async () => {
    const database = await open();
    const before = await start(first, database);
    await before.endpoint.close();
    const rebuilt = release('1.0.0', { 'gmw-widgets.js': 'export const version = "opnieuw";' });
    const between = await start(rebuilt, database);
    await between.endpoint.close();
    const { get } = await start(second, database);
    expect(await (await get('/cdn/1.0.0/gmw-widgets.js')).text()).toContain('opnieuw');
    expect(await (await get('/cdn/1.0.0/integrity.json')).json()).toMatchObject(rebuilt.hashes);
  });
});
