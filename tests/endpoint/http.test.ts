import { describe, expect, it } from 'vitest';
import { DatabaseSync } from 'node:sqlite';
import { problemTypes } from '../../src/contract/problem-types.ts';
import { Problem } from '../../src/contract/problem.ts';
import { sqlite } from '../../src/endpoint/index.ts';
import { sampleBallots } from './sample-ballots.ts';
import { TestEndpoint } from './support.ts';

const start = (options = {}): TestEndpoint =>
  new TestEndpoint(
    sqlite(() => new DatabaseSync(':memory:')),
    { offer: sampleBallots, ...options },
  );

const problem = async (response: Response): Promise<Problem> => {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const body = Problem.parse(await response.json());
  expect(body.status).toBe(response.status);
  return body;
};

describe('errors', () => {
  it.each(['/nope', '/polls', '/polls/lunch/', '/groups/', '/openapi', '/'])(
    'answers 404 for the path %s',
    async (path) => {
      const response = await start().get(path);
      expect(response.status).toBe(404);
      expect((await problem(response)).type).toBe(problemTypes.notFound);
    },
  );

  it('answers 404 outside the base path', async () => {
    const { endpoint } = start();
    const response = await endpoint.fetch(new Request('https://aanbod.example.nl/polls/lunch'));
    expect(response.status).toBe(404);
    await problem(response);
  });

  it.each([
    ['PUT', '/groups', 'GET, HEAD, OPTIONS'],
    ['GET', '/form-tokens', 'OPTIONS, POST'],
    ['DELETE', '/polls/lunch/votes', 'OPTIONS, POST'],
  ])('answers 405 for %s %s', async (method, path, allow) => {
    const response = await start().fetch(path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe(allow);
    expect((await problem(response)).type).toBe(problemTypes.methodNotAllowed);
  });

  it('answers 415 for another content type', async () => {
    const endpoint = start();
    const response = await endpoint.post('/form-tokens', 'purpose=vote', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(response.status).toBe(415);
    expect((await problem(response)).type).toBe(problemTypes.unsupportedMediaType);
  });

  it('answers 413 for a body that is too large, with or without its length', async () => {
    const endpoint = start();
    const text = JSON.stringify({ purpose: 'vote', more: 'x'.repeat(70_000) });
    expect((await endpoint.post('/form-tokens', text)).status).toBe(413);
    const stream = new Response(text).body;
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: stream };
    const response = await endpoint.fetch('/form-tokens', { ...init, duplex: 'half' } as object);
    expect((await problem(response)).type).toBe(problemTypes.tooLarge);
  });

  it.each(['', '{', 'vote'])('answers 400 for the body "%s"', async (text) => {
    const response = await start().post('/form-tokens', text);
    expect(response.status).toBe(400);
    expect((await problem(response)).type).toBe(problemTypes.malformedJson);
  });

  it.each(['null', '[]', '"x"', '1'])('answers 400 for the JSON %s', async (text) => {
    const response = await start().post('/form-tokens', text);
    expect((await problem(response)).type).toBe(problemTypes.invalidInput);
  });

  it('tells nothing of what went wrong inside', async () => {
    const errors: unknown[] = [];
    const endpoint = start({ onError: (error: unknown) => errors.push(error) });
    await endpoint.endpoint.ready;
    await endpoint.endpoint.close();
    const response = await endpoint.get('/polls/lunch');
    expect(response.status).toBe(500);
    expect(await problem(response)).toEqual({
      type: problemTypes.serverError,
      status: 500,
      title: 'Er ging iets mis',
      detail: 'Er ging iets mis bij ons. Probeer het later opnieuw.',
    });
    expect(errors).toHaveLength(1);
  });
});

describe('methods', () => {
  it('answers HEAD as GET without a body', async () => {
    const endpoint = start();
    const get = await endpoint.get('/polls/lunch');
    const head = await endpoint.fetch('/polls/lunch', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.headers.get('etag')).toBe(get.headers.get('etag'));
    expect(await head.text()).toBe('');
  });

  it('answers OPTIONS with what is allowed', async () => {
    const response = await start().fetch('/polls/lunch', { method: 'OPTIONS' });
    expect([response.status, response.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
  });
});

describe('cors', () => {
  const site = 'https://www.gemeente.example';
  const preflight = (endpoint: TestEndpoint, path: string, method: string, origin = site) =>
    endpoint.fetch(path, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': method },
    });

  it('opens reads to every site', async () => {
    const endpoint = start();
    const response = await endpoint.get('/polls/lunch', { origin: 'https://anywhere.example' });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-expose-headers')).toBe(
      'etag, api-version, retry-after, location',
    );
    const before = await preflight(endpoint, '/polls/lunch', 'GET', 'https://anywhere.example');
    expect(before.status).toBe(204);
    expect(before.headers.get('access-control-allow-origin')).toBe('*');
    expect(before.headers.get('access-control-allow-headers')).toBe(
      'authorization, content-type, idempotency-key, if-match, if-none-match',
    );
  });

  it('lets allowed sites send, and tells only them so', async () => {
    const endpoint = start({ origins: [site] });
    const before = await preflight(endpoint, '/form-tokens', 'POST');
    expect(before.status).toBe(204);
    expect(before.headers.get('access-control-allow-origin')).toBe(site);
    expect(before.headers.get('vary')).toContain('origin');
    const body = { purpose: 'vote' };
    const response = await endpoint.post('/form-tokens', body, { origin: site });
    expect(response.status).toBe(201);
    expect(response.headers.get('access-control-allow-origin')).toBe(site);
    expect((await endpoint.post('/form-tokens', body)).status).toBe(201);
  });

  it('refuses others, before anything is stored', async () => {
    const endpoint = start({ origins: [site] });
    for (const origin of ['https://other.example', 'null', `${site}.evil.example`]) {
      const response = await endpoint.post('/form-tokens', { purpose: 'vote' }, { origin });
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      expect(await problem(response)).toMatchObject({
        status: 403,
        type: problemTypes.originNotAllowed,
      });
      expect((await preflight(endpoint, '/form-tokens', 'POST', origin)).status).toBe(403);
    }
  });

  it('lets its own pages send, and all sites when told so', async () => {
    const own = { origin: 'https://aanbod.example.nl' };
    expect((await start().post('/form-tokens', { purpose: 'vote' }, own)).status).toBe(201);
    const all = start({ origins: '*' });
    const any = { origin: 'https://any.example' };
    expect((await all.post('/form-tokens', { purpose: 'vote' }, any)).status).toBe(201);
  });
});

describe('headers', () => {
  it('are on every answer, errors too', async () => {
    const endpoint = start();
    const answers = [
      await endpoint.get('/polls/lunch'),
      await endpoint.get('/nope'),
      await endpoint.fetch('/groups', { method: 'PUT' }),
      await endpoint.fetch('/groups', { method: 'OPTIONS' }),
      await endpoint.post('/form-tokens', { purpose: 'vote' }, { origin: 'https://x.example' }),
      await endpoint.post('/form-tokens', {}),
    ];
    for (const { headers } of answers) {
      expect(headers.get('api-version')).toMatch(/^\d+\.\d+\.\d+$/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('strict-transport-security')).toContain('max-age=');
    }
  });

  it('let reads be kept and asked again, and nothing else', async () => {
    const endpoint = start();
    const cache = async (response: Promise<Response>) =>
      (await response).headers.get('cache-control');
    expect(await cache(endpoint.get('/polls/lunch'))).toBe('no-cache');
    expect(await cache(endpoint.get('/nope'))).toBe('no-store');
    expect(await cache(endpoint.post('/form-tokens', { purpose: 'vote' }))).toBe('no-store');
  });
});
