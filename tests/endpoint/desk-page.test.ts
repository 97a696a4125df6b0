import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { EndpointOptions } from '../../src/endpoint/index.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { sampleGroups } from './sample-groups.ts';
import { TestEndpoint } from './support.ts';

const deskScript = { url: '../cdn/gmw-desk.js?v=1', integrity: 'sha384-abc' };

describeDatabases('the page of the desk', (open) => {
  const start = async (options: Partial<EndpointOptions> = {}) =>
    new TestEndpoint(connect(await open()), { offer: sampleGroups, deskScript, ...options });

  it('is open to everyone, says nothing of anyone, and lets nothing in', async () => {
    const endpoint = await start({ publicUrl: 'https://aanbod.example.nl/groepen' });
    const response = await endpoint.get('/desk?institution=welzijn&lang=en');
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-frame-options')).toBe('DENY');
    expect(text).toContain('<html lang="en" dir="ltr">');
    expect(text).toContain('endpoint="/groepen/v1"');
    expect(text).toContain('institution="welzijn"');
    expect(text).toContain(`src="${deskScript.url}"`);
    expect(text).not.toContain('Welzijn Test');
    const style = /<style>([^<]*)<\/style>/.exec(text)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(response.headers.get('content-security-policy')?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      `style-src 'sha256-${hash}'`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
    ]);
  });

  it('repeats nothing of the address that is no institution', async () => {
    const endpoint = await start();
    const text = await (await endpoint.get('/desk?institution=%22%3E%3Cscript%3E')).text();
    expect(text).toContain('institution=""');
  });

  it('is not there without the script, and the routes below it stay closed', async () => {
    const endpoint = await start({ deskScript: undefined });
    expect((await endpoint.get('/desk')).status).toBe(404);
    expect((await (await start()).get('/desk/tasks')).status).toBe(401);
  });
});
