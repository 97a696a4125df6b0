import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call, timeLimit, urlOf } from '../../src/client/call.ts';
import { EndpointError } from '../../src/client/endpoint-error.ts';
import { createFormToken, getPoll, listGroups } from '../../src/contract/routes.ts';

const endpoint = 'https://aanbod.example.nl/v1';
const poll = {
  id: 'definition',
  state: 'open',
  question: 'Wat is het?',
  options: [],
  resultsVisible: 'always',
  minimumVotes: 0,
};

const answering = (answer: () => Response | Promise<Response>) => {
  const requests: { url: string; init: RequestInit }[] = [];
  const fetch = (async (url: string, init: RequestInit) => {
    requests.push({ url, init });
    return answer();
  }) as typeof globalThis.fetch;
  return { connection: { endpoint, fetch }, requests };
};

const failure = async (answer: () => Response | Promise<Response>): Promise<EndpointError> => {
  const { connection } = answering(answer);
  const error: unknown = await call(connection, getPoll, { params: { id: 'x' } }).catch((it) => it);
  expect(error).toBeInstanceOf(EndpointError);
  return error as EndpointError;
};

describe('the address of a call', () => {
  it('fills in parameters, repeats lists and leaves out what is empty', () => {
    expect(urlOf(`${endpoint}/`, getPoll, { params: { id: 'a b/c' } })).toBe(
      `${endpoint}/polls/a%20b%2Fc`,
    );
    const query = { theme: ['money', 'work'], q: '', available: false, age: 0, place: undefined };
    expect(urlOf(endpoint, listGroups, { query })).toBe(
      `${endpoint}/groups?theme=money&theme=work&age=0`,
    );
  });
});

describe('a call', () => {
  it('takes null in an answer as absent', async () => {
    const { connection } = answering(() => Response.json({ ...poll, tally: null, closesAt: null }));
    expect(await call(connection, getPoll, { params: { id: 'x' } })).toEqual(poll);
  });

  it('gives the checked answer and drops fields it does not know', async () => {
    const { connection } = answering(() => Response.json({ ...poll, novelty: 1 }));
    expect(await call(connection, getPoll, { params: { id: 'definition' } })).toEqual(poll);
  });

  it('sends no cookies and no full address of the page', async () => {
    const { connection, requests } = answering(() => Response.json(poll));
    await call(connection, getPoll, { params: { id: 'definition' }, secret: 's3' });
    expect(requests[0]?.init).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'strict-origin',
      headers: { authorization: 'Bearer s3' },
    });
    expect(requests[0]?.url).not.toContain('s3');
  });

  it('sends a body as JSON with its idempotency key', async () => {
    const { connection, requests } = answering(() =>
      Response.json({ token: 't' }, { status: 201 }),
    );
    await call(connection, createFormToken, { body: { purpose: 'vote' }, idempotencyKey: 'k' });
    expect(requests[0]?.init).toMatchObject({
      method: 'POST',
      body: '{"purpose":"vote"}',
      headers: { 'content-type': 'application/json', 'idempotency-key': '"k"' },
    });
  });
});

describe('what goes wrong has a kind', () => {
  it.each([
    ['another shape', () => Response.json({}), 'server', true],
    ['a web page', () => new Response('<h1>Hoi</h1>'), 'server', true],
    ['an error without words', () => new Response(null, { status: 500 }), 'server', true],
    ['nothing there', () => new Response('', { status: 404 }), 'not-found', false],
    ['refused', () => Response.json({}, { status: 400 }), 'refused', false],
    ['no connection', () => Promise.reject(new TypeError('x')), 'unreachable', true],
  ] as const)('%s', async (_, answer, kind, retryable) => {
    const error = await failure(answer);
    expect([error.kind, error.retryable]).toEqual([kind, retryable]);
  });

  it('too many tries: tells how long to wait', async () => {
    const error = await failure(
      () => new Response('{}', { status: 429, headers: { 'retry-after': '40' } }),
    );
    expect([error.kind, error.retryAfter, error.retryable]).toEqual(['limited', 40, true]);
  });

  it('a refusal: keeps the problem and its errors', async () => {
    const problem = {
      type: 'urn:gmw:problem:closed',
      status: 409,
      title: 'Gesloten',
      detail: 'Dicht.',
      errors: [{ pointer: '/option', code: 'unknown', detail: 'Onbekend.' }],
    };
    const error = await failure(() => Response.json(problem, { status: 409 }));
    expect(error.problem).toEqual(problem);
  });
});

describe('waiting', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const never = ((_url: string, init: RequestInit) =>
    new Promise((_, reject) =>
      init.signal?.addEventListener('abort', () => reject(new DOMException('x', 'AbortError'))),
    )) as unknown as typeof fetch;

  it('ends after 15 seconds', async () => {
    const error = call({ endpoint, fetch: never }, getPoll, {}).catch((it: unknown) => it);
    await vi.advanceTimersByTimeAsync(timeLimit - 1);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await error).toMatchObject({ kind: 'timeout' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends when the caller lost interest, which is no problem to tell of', async () => {
    const stop = new AbortController();
    const error = call({ endpoint, fetch: never }, getPoll, { signal: stop.signal }).catch(
      (it: unknown) => it,
    );
    stop.abort();
    expect(await error).not.toBeInstanceOf(EndpointError);
    expect(vi.getTimerCount()).toBe(0);
  });
});
