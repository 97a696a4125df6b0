// `gmw-widgets check`: ours passes, one in another language passes, and every broken rule is named.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { check as checkCommand, checkAddress, readableReport } from '../../src/cli/check/check.ts';
import { CliError } from '../../src/cli/cli-error.ts';
import type { Finding, SendRequest } from '../../src/cli/check/checker.ts';
import { createEndpoint } from '../../src/endpoint/index.ts';
import { sqliteInMemory } from '../endpoint/memory.ts';

const endpoint = createEndpoint({
  db: sqliteInMemory(),
  sample: true,
  policy: { minTokenAge: 0 },
  publicUrl: 'https://aanbod.example.nl',
});
afterAll(() => endpoint.close());

const base = 'https://aanbod.example.nl/v1';
const ours: SendRequest = (request) => endpoint.fetch(request);
const write = 'welzijn-gooistreek';

const namesOf = (findings: readonly Finding[], outcome: Finding['outcome']) =>
  findings.filter((it) => it.outcome === outcome).map((it) => it.rule);

/** Ours, with one thing changed in its answers. */
type Change = (request: Request, answer: Response) => Response | Promise<Response>;

const changed =
  (change: Change): SendRequest =>
  async (request) =>
    change(request, await ours(request.clone()));

const withHeaders = (answer: Response, edit: (headers: Headers) => void): Response => {
  const headers = new Headers(answer.headers);
  edit(headers);
  return new Response(answer.status === 304 ? null : answer.body, {
    status: answer.status,
    headers,
  });
};

type Json = Record<string, unknown>;

/** Changes the JSON of answers to requests whose path fits. */
const json =
  (path: RegExp, edit: (body: never) => unknown, method = 'GET'): Change =>
  async (request, answer) => {
    const { pathname, search } = new URL(request.url);
    if (request.method !== method || !path.test(pathname + search) || answer.status === 304) {
      return answer;
    }
    const body = edit((await answer.json()) as never);
    return new Response(JSON.stringify(body), { status: answer.status, headers: answer.headers });
  };

const list = /\/groups\?/;
const inGroups = (edit: (group: Json) => Json): Change =>
  json(list, (body: { groups: Json[] }) => ({ ...body, groups: body.groups.map(edit) }));

const at =
  (path: RegExp, answer: (request: Request) => Response, method = 'GET'): Change =>
  (request, real) =>
    request.method === method && path.test(new URL(request.url).pathname) ? answer(request) : real;

const wrongStatus = (status: number, body: unknown = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'api-version': '1', ...open },
  });
const open = { 'access-control-allow-origin': '*' };

/** For each rule a change that breaks it. */
const broken: Record<string, Change> = {
  'group-list': json(list, (body: Json) => ({ ...body, total: 9999 })),
  'group-records': inGroups((it) => ({ ...it, name: 12 })),
  'group-ids': inGroups((it) => ({ ...it, id: 'same' })),
  'secret-places': inGroups((it) => ({
    ...it,
    editions: (it['editions'] as Json[]).map((one) => ({
      ...one,
      locationDisclosed: false,
      location: { city: 'Hilversum' },
    })),
  })),
  paging: json(/limit=1$/, ({ next: _, ...body }: Json) => body),
  filters: json(/theme=/, (body: Json) => ({ ...body, total: 0 })),
  'institution-filter': json(/institution=/, (body: { groups: Json[] }) => ({
    ...body,
    groups: body.groups.map((it) => ({ ...it, institution: 'other' })),
  })),
  'refused-query': json(/limit=-1/, ({ errors: _, ...body }: Json) => body),
  caching: (_, answer) => withHeaders(answer, (it) => it.delete('etag')),
  'exposed-headers': (_, answer) =>
    withHeaders(answer, (it) => it.set('access-control-expose-headers', 'etag')),
  group: json(/\/groups\/[^?]+$/, (body: Json) => ({ ...body, id: 'other' })),
  institutions: json(/\/institutions\//, ({ privacyUrl: _, ...body }: Json) => body),
  'not-found': at(/\/institutions\/[\da-f-]{36}$/, () => Response.json({}, { headers: open })),
  poll: json(/\/polls\//, ({ options: _, ...body }: Json) => body),
  survey: json(/\/surveys\//, ({ factors: _, ...body }: Json) => body),
  calendar: at(/\/calendar$/, () => new Response('x', { headers: open })),
  feed: at(/\/feed$/, () => new Response('<feed/>', { headers: open })),
  openapi: json(/openapi/, (body: Json) => ({ ...body, openapi: '2.0' })),
  'api-version': (_, answer) => withHeaders(answer, (it) => it.delete('api-version')),
  cors: (_, answer) => withHeaders(answer, (it) => it.delete('access-control-allow-origin')),
  'no-cookies': (_, answer) => withHeaders(answer, (it) => it.set('set-cookie', 'a=b')),
  'json-errors': (_, answer) =>
    answer.status === 404
      ? withHeaders(answer, (it) => it.set('content-type', 'text/html'))
      : answer,
  preflight: (request, answer) =>
    request.method === 'OPTIONS'
      ? new Response(null, { status: 204, headers: { ...open } })
      : answer,
  'form-token': at(/form-tokens/, () => wrongStatus(500), 'POST'),
  'idempotency-required': (request, answer) =>
    request.headers.has('idempotency-key') || request.method !== 'POST' || answer.status === 201
      ? answer
      : wrongStatus(400, { type: 'x', status: 400, title: 'x', detail: 'x' }),
  'refused-signup': json(/signups/, ({ errors: _, ...body }: Json) => body, 'POST'),
  signup: json(/\/signups$/, ({ secret: _, ...body }: Json) => body, 'POST'),
  replay: json(
    /\/signups$/,
    (body: Json) => ('reference' in body ? { ...body, reference: crypto.randomUUID() } : body),
    'POST',
  ),
  'other-body': (_, answer) => (answer.status === 422 ? wrongStatus(201) : answer),
  'used-token': async (request, answer) => {
    const isSignup = request.url.endsWith('/signups') && answer.status === 400;
    if (!isSignup || !(await answer.clone().text()).includes('token-used')) return answer;
    return wrongStatus(201);
  },
  status: json(/\/signups\/./, ({ status: _, ...body }: Json) => body),
  secret: (_, answer) => (answer.status === 401 ? wrongStatus(200) : answer),
  withdraw: json(/\/signups\/./, (body: Json) => ({ ...body, status: 'received' }), 'DELETE'),
};

describe('check', () => {
  it('passes ours, reading and writing', async () => {
    const findings = await checkAddress(base, { write, send: ours });
    expect(findings.filter((it) => it.outcome === 'failed')).toEqual([]);
    expect(namesOf(findings, 'skipped')).toEqual([]);
  });

  it('only reads unless told to write', async () => {
    const methods = new Set<string>();
    await checkAddress(base, {
      send: (request) => {
        methods.add(request.method);
        return ours(request);
      },
    });
    expect([...methods]).toEqual(['GET']);
  });

  it.each(Object.keys(broken))('names the rule %s when it is broken', async (rule) => {
    const findings = await checkAddress(base, { write, send: changed(broken[rule]!) });
    const found = findings.find((it) => it.rule === rule);
    expect(found?.outcome).toBe('failed');
    const [detail] = found!.details;
    expect(detail).toMatch(/\w/);
    expect(readableReport(base, findings)).toContain(`✗ ${rule}\n    ${detail}`);
  });

  it('has a test for every rule', async () => {
    const findings = await checkAddress(base, { write, send: ours });
    const rules = findings.map((it) => it.rule);
    expect(Object.keys(broken).toSorted()).toEqual(
      rules.filter((it) => !it.endsWith('-address')).toSorted(),
    );
  });

  it('names an address that is not secure or has no version', async () => {
    const findings = await checkAddress('http://aanbod.example.nl', { send: ours });
    expect(namesOf(findings, 'failed')).toEqual(
      expect.arrayContaining(['secure-address', 'versioned-address']),
    );
  });
});

const offer = {
  institutions: [{ id: 'w', name: 'Welzijn', privacyUrl: 'https://w.example/p' }],
  groups: [
    {
      id: 'a',
      institution: 'w',
      name: 'Rust',
      summary: 'Samen.',
      kind: 'training',
      themes: [],
      audiences: [],
      editions: [],
    },
  ],
};

const served =
  (value: unknown, headers: Record<string, string> = {}, status = 200): SendRequest =>
  (request) =>
    Promise.resolve(
      request.headers.get('if-none-match') === '"1"'
        ? new Response(null, { status: 304 })
        : new Response(typeof value === 'string' ? value : JSON.stringify(value), {
            status,
            headers: {
              'content-type': 'application/json',
              'access-control-allow-origin': '*',
              etag: '"1"',
              'cache-control': 'max-age=300',
              ...headers,
            },
          }),
    );

const [group] = offer.groups;
const edition = { id: 'e', entry: 'fixed', attendanceMode: 'offline', signupStatus: 'open' };
const secret = { ...edition, locationDisclosed: false, location: { city: 'Huizen' } };

const brokenFiles: Record<string, SendRequest> = {
  readable: served('weg', {}, 404),
  'media-type': served(offer, { 'content-type': 'text/plain' }),
  cors: served(offer, { 'access-control-allow-origin': 'https://other.example' }),
  caching: served(offer, { 'cache-control': 'no-store' }),
  'no-cookies': served(offer, { 'set-cookie': 'a=b' }),
  size: served({ ...offer, more: 'x'.repeat(8_000_001) }),
  'offer-file': served('{'),
  records: served({ ...offer, groups: [{ ...group, name: '' }] }),
  ids: served({ ...offer, groups: [group, group] }),
  institutions: served({ ...offer, groups: [{ ...group, institution: 'x' }] }),
  'secret-places': served({ ...offer, groups: [{ ...group, editions: [secret] }] }),
};

describe('check --static', () => {
  const address = 'https://w.example/offer.json';
  const check = (send: SendRequest) => checkAddress(address, { isStatic: true, send });

  it('passes a good file', async () => {
    const findings = await check(served(offer));
    expect(findings.map((it) => `${it.rule} ${it.outcome}`)).toEqual(
      ['secure-address', ...Object.keys(brokenFiles)].map((it) => `${it} passed`),
    );
  });

  it.each(Object.keys(brokenFiles))('names the rule %s when it is broken', async (rule) => {
    const failed = namesOf(await check(brokenFiles[rule]!), 'failed');
    expect(failed).toEqual([rule]);
  });

  it('asks by date where there is no ETag, and names a file that stays stale', async () => {
    const asked: (string | null)[] = [];
    const findings = await check(async (request) => {
      asked.push(request.headers.get('if-modified-since'));
      const answer = await served(offer)(request);
      return withHeaders(answer, (it) => {
        it.delete('etag');
        it.set('last-modified', 'Thu, 14 Jan 2027 10:00:00 GMT');
      });
    });
    expect(asked).toEqual([null, 'Thu, 14 Jan 2027 10:00:00 GMT']);
    expect(namesOf(findings, 'failed')).toEqual(['caching']);
    const stale = await check(served(offer, { 'cache-control': 'max-age=604800' }));
    expect(namesOf(stale, 'failed')).toEqual(['caching']);
  });
});

describe('the command', () => {
  afterEach(() => {
    process.exitCode = 0;
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  const run = async (send: SendRequest, ...args: string[]) => {
    const log = vi.spyOn(console, 'log').mockReturnValue();
    vi.stubGlobal('fetch', (...given: ConstructorParameters<typeof Request>) =>
      send(new Request(...given)),
    );
    process.exitCode = 0;
    await checkCommand(args);
    return { code: process.exitCode, text: String(log.mock.lastCall?.[0]) };
  };
  const wrong = changed((_, answer) => withHeaders(answer, (it) => it.set('set-cookie', 'a=b')));

  it('ends with 0 when all is kept, with 1 when not, and says so in words', async () => {
    const good = await run(ours, base);
    expect(good.code).toBe(0);
    expect(good.text).toMatch(/\n\d+ kept, 0 broken, 0 skipped$/);
    const bad = await run(wrong, base);
    expect(bad.code).toBe(1);
    expect(bad.text).toContain('✗ no-cookies');
  });

  it('gives programs the same as JSON', async () => {
    const bad = await run(wrong, base, '--json');
    expect(bad.code).toBe(1);
    expect(JSON.parse(bad.text)).toMatchObject({
      address: base,
      passed: false,
      findings: expect.arrayContaining([
        expect.objectContaining({ rule: 'no-cookies', outcome: 'failed' }),
      ]),
    });
    const file = await run(served(offer), 'https://w.example/offer.json', '--static', '--json');
    expect([file.code, (JSON.parse(file.text) as { passed: boolean }).passed]).toEqual([0, true]);
  });

  it.each([[[]], [['nope']], [[base, 'more']], [[base, '--static', '--write', write]]])(
    'answers %j with one line',
    async (args) => {
      const error: unknown = await checkCommand(args).catch((it: unknown) => it);
      expect(error).toBeInstanceOf(CliError);
      expect((error as Error).message).not.toContain('\n');
    },
  );
});

const hasPython = spawnSync('python3', ['--version']).status === 0;
if (!hasPython) console.log('The endpoint in Python is not tried: there is no python3');

describe.skipIf(!hasPython)('an endpoint in Python', () => {
  let folder: string;
  let child: ReturnType<typeof spawn>;
  let address: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gmw-python-'));
    const file = join(folder, 'offer.json');
    writeFileSync(file, JSON.stringify(await endpoint.exportStatic()));
    const script = join(import.meta.dirname, '../support/python-endpoint.py');
    child = spawn('python3', [script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [chunk] = (await once(child.stdout!, 'data')) as [Buffer];
    address = chunk.toString().trim();
  });
  afterAll(() => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps the reading part of the contract', async () => {
    const findings = await checkAddress(address);
    expect(findings.filter((it) => it.outcome === 'failed')).toEqual([]);
    expect(namesOf(findings, 'skipped')).toEqual(['poll', 'survey', 'calendar', 'feed', 'openapi']);
  });
});
