import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { CliError } from '../../src/cli/cli-error.ts';
import { importFile } from '../../src/cli/import.ts';
import { readOptions } from '../../src/cli/serve.ts';
import {
  allowedOrigins,
  dataKey,
  databaseLocation,
  deskTokens,
  portNumber,
} from '../../src/cli/settings.ts';
import { startServer } from '../../src/cli/start-server.ts';
import type { RunningServer, ServerOptions } from '../../src/cli/start-server.ts';
import { describePrograms } from '../support/databases.ts';
import { participant, sampleGroups } from '../endpoint/sample-groups.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'gmw-cli-'));
  ends.push(() => rmSync(path, { recursive: true, force: true }));
  return path;
};

async function run(options: Omit<ServerOptions, 'port'>): Promise<RunningServer> {
  const server = await startServer({ policy: { minTokenAge: 0 }, insecureDev: true, ...options });
  ends.push(() => server.close());
  return server;
}

const vote = async (
  { url }: RunningServer,
  option: string,
  headers: Record<string, string> = {},
): Promise<number> => {
  const json = { 'content-type': 'application/json' };
  const token = await fetch(`${url}/v1/form-tokens`, {
    method: 'POST',
    headers: json,
    body: '{"purpose":"vote"}',
  });
  const { token: formToken } = (await token.json()) as { token: string };
  const response = await fetch(`${url}/v1/polls/definition/votes`, {
    method: 'POST',
    headers: { ...json, ...headers, 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ option, formToken }),
  });
  return response.status;
};

const firstOption = async ({ url }: RunningServer): Promise<{ option: string; total: number }> => {
  const poll = (await (await fetch(`${url}/v1/polls/definition`)).json()) as {
    options: { id: string }[];
    tally: { total: number };
  };
  return { option: poll.options[0]?.id ?? '', total: poll.tally.total };
};

describePrograms('the server', (open, kind) => {
  const location = async () => {
    const { location: where } = await open();
    return kind === 'sqlite' ? { file: where } : { url: where, file: '' };
  };

  it('keeps what was sent when it stops and starts again', async () => {
    const database = await location();
    const first = await startServer({
      database,
      policy: { minTokenAge: 0 },
      insecureDev: true,
    });
    const { option, total } = await firstOption(first);
    expect(await vote(first, option)).toBe(201);
    await first.close();
    const second = await run({ database });
    expect((await firstOption(second)).total).toBe(total + 1);
  });

  it('starts several times at once on one database', async () => {
    const database = await location();
    const servers = await Promise.all([run({ database }), run({ database }), run({ database })]);
    for (const it of servers) expect(await vote(it, (await firstOption(it)).option)).toBe(201);
    expect((await firstOption(servers[0])).total).toBe(21);
  });

  it('imports an offer file and reports what it leaves out', async () => {
    const database = await location();
    const file = join(folder(), 'offer.json');
    const groups = [...(sampleGroups.groups ?? []), { id: 'broken' }];
    writeFileSync(file, JSON.stringify({ ...sampleGroups, groups }));
    const log = vi.spyOn(console, 'log').mockReturnValue();
    const errors = vi.spyOn(console, 'error').mockReturnValue();
    ends.push(() => {
      process.exitCode = 0;
      vi.restoreAllMocks();
    });
    await importFile([file, '--db', database.url ?? database.file]);
    expect(log.mock.lastCall?.[0]).toMatch(/^imported 1 institutions, 5 groups, .*; \d+ problems$/);
    expect(errors.mock.calls.flat()).toContainEqual(
      expect.stringMatching(/^groups broken: \/groups\/5\/name .+ \(required, weggelaten\)$/),
    );
    expect(process.exitCode).toBe(1);
    const { url } = await run({ database });
    const found = (await (await fetch(`${url}/v1/groups`)).json()) as { total: number };
    expect(found.total).toBe(5);
  });
});

const uuid = '[0-9a-f-]{36}';

it.each(['text', 'json'] as const)('logs requests as %s, and nothing of people', async (format) => {
  const lines: string[] = [];
  const errors: unknown[] = [];
  const server = await run({
    database: { file: join(folder(), 'new', 'gmw.sqlite') },
    offer: sampleGroups,
    log: (line) => lines.push(line),
    logFormat: format,
    onError: (error) => errors.push(error),
  });
  await fetch(`${server.url}/v1/groups?q=geweld&theme=domestic-violence`);
  const refused = await fetch(`${server.url}/v1/signups`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'k', authorization: 'x' },
    body: JSON.stringify({ mode: 'self', edition: 'assertive-1', participant, formToken: 'x' }),
  });
  const { requestId } = (await refused.json()) as { requestId: string };
  if (format === 'text') {
    const line = (rest: string) => `^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z ${rest}$`;
    expect(lines).toEqual([
      expect.stringMatching(line(`GET /v1/groups 200 [\\d.]+ms ${uuid}`)),
      expect.stringMatching(line(`POST /v1/signups 400 [\\d.]+ms ${requestId}`)),
    ]);
  } else {
    const entry = (method: string, path: string, status: number, id: unknown) => ({
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      level: 'info',
      method,
      path,
      status,
      milliseconds: expect.any(Number),
      requestId: id,
    });
    expect(lines.map((it) => JSON.parse(it))).toEqual([
      entry('GET', '/v1/groups', 200, expect.stringMatching(uuid)),
      entry('POST', '/v1/signups', 400, requestId),
    ]);
  }
  expect(errors).toEqual([]);
});

it('logs an unexpected error with the request that had it', async () => {
  const lines: string[] = [];
  const server = await run({
    database: { file: join(folder(), 'a.sqlite') },
    log: (line) => lines.push(line),
    logFormat: 'json',
    clock: () => {
      if (lines.includes('broken')) throw new Error('the clock stands still');
      return new Date();
    },
  });
  lines.push('broken');
  const response = await fetch(`${server.url}/v1/form-tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"purpose":"vote"}',
  });
  const { requestId } = (await response.json()) as { requestId: string };
  const error = lines.map((it) => it.startsWith('{') && JSON.parse(it)).find((it) => it.stack);
  expect(error).toMatchObject({ level: 'error', message: 'the clock stands still', requestId });
});

it.each([
  ['a proxy that is not trusted', false, { 'x-forwarded-for': '203.0.113.7' }, 1],
  ['a trusted proxy that does not say for whom', true, {}, 1],
  ['a trusted proxy', true, { 'x-forwarded-for': '203.0.113.7' }, 0],
  ['no proxy', false, {}, 0],
])('warns once, when requests contradict --trust-proxy: %s', async (_, trustProxy, headers, n) => {
  const lines: string[] = [];
  const database = { file: join(folder(), 'a.sqlite') };
  const server = await run({ database, trustProxy, log: (line) => lines.push(line) });
  await fetch(`${server.url}/health`);
  for (let i = 0; i < 3; i += 1) await fetch(`${server.url}/v1/groups`, { headers });
  expect(lines.filter((it) => it.includes('--trust-proxy'))).toHaveLength(n);
});

it('takes the id of a request from a trusted proxy only', async () => {
  const idOf = async (trustProxy: boolean, id: string) => {
    const server = await run({ database: { file: join(folder(), 'a.sqlite') }, trustProxy });
    const headers = { 'x-request-id': id, 'x-forwarded-for': '203.0.113.7' };
    const response = await fetch(`${server.url}/v1/nope`, { headers });
    return ((await response.json()) as { requestId: string }).requestId;
  };
  expect(await idOf(true, 'from-the-proxy-1')).toBe('from-the-proxy-1');
  expect(await idOf(true, 'no "good" id')).toMatch(new RegExp(`^${uuid}$`));
  expect(await idOf(false, 'from-the-proxy-1')).toMatch(new RegExp(`^${uuid}$`));
});

it('tells all mistakes in its settings at once, one line each', () => {
  const mistakes = (args: string[], environment: Record<string, string>): string[] => {
    try {
      readOptions(args, environment);
      return [];
    } catch (error) {
      expect(error).toBeInstanceOf(CliError);
      return (error as Error).message.split('\n');
    }
  };
  const wrong = {
    DATABASE_URL: 'mysql://x',
    GMW_DATA_KYE: 'x',
    GMW_DESK_TOKEN: 'short',
    GMW_LOG: 'xml',
    GMW_MAIL_FROM: 'nobody',
    GMW_METRICS_TOKEN: 'short',
    GMW_ORIGINS: 'https://a.example example.nl',
    GMW_PUBLIC_URL: 'aanbod.example.nl',
    GMW_TRUST_PROXY: 'yes',
    PORT: '99999',
    SMTP_URL: 'mail.example.nl',
  };
  const lines = mistakes([], wrong);
  const named = [
    /GMW_DATA_KYE is no setting.*GMW_DATA_KEY/,
    /DATABASE_URL/,
    /99999/,
    /example\.nl/,
    /GMW_DATA_KEY is not set/,
    /GMW_TRUST_PROXY/,
    /GMW_DESK_TOKEN/,
    /GMW_METRICS_TOKEN/,
    /SMTP_URL/,
    /GMW_MAIL_FROM/,
    /aanbod\.example\.nl/,
    /xml/,
  ];
  expect(lines).toEqual(named.map((it) => expect.stringMatching(it)));
  const right = {
    DATABASE_URL: 'postgres://localhost/gmw',
    GMW_DATA_KEY: randomBytes(32).toString('base64'),
    GMW_HOST: '0.0.0.0',
    GMW_LOG: 'json',
    GMW_ORIGINS: 'https://a.example https://b.example',
    GMW_PUBLIC_URL: 'https://aanbod.example.nl',
    GMW_TRUST_PROXY: 'true',
    GMW_TEST_ANYTHING: 'is left alone',
  };
  expect(readOptions(['--port', '0'], right)).toMatchObject({
    database: { url: 'postgres://localhost/gmw' },
    host: '0.0.0.0',
    logFormat: 'json',
    origins: ['https://a.example', 'https://b.example'],
    port: 0,
    publicUrl: 'https://aanbod.example.nl',
    trustProxy: true,
  });
});

it('gives pages beside the endpoint, and begins anew when asked', async () => {
  const database = { file: join(folder(), 'gmw.sqlite') };
  const pages = (request: Request): Response | undefined =>
    new URL(request.url).pathname === '/' ? new Response('page') : undefined;
  const first = await startServer({
    database,
    pages,
    policy: { minTokenAge: 0 },
    insecureDev: true,
  });
  expect(await (await fetch(first.url)).text()).toBe('page');
  expect((await fetch(`${first.url}/nope`)).status).toBe(404);
  await vote(first, (await firstOption(first)).option);
  await first.close();
  const second = await run({ database, fresh: true });
  expect((await firstOption(second)).total).toBe(18);
});

it.each([
  ['the socket, whatever a visitor writes', false, [201, 429]],
  ['what a trusted proxy says', true, [201, 201]],
])('limits by the address of %s', async (_, trustProxy, ofTwoAddresses) => {
  const one = { count: 1, seconds: 600 };
  const perAddress = { signup: one, vote: one, 'survey-response': one, 'demand-signal': one };
  const policy = { minTokenAge: 0, perAddress };
  const database = { file: join(folder(), 'a.sqlite') };
  const server = await run({ database, policy, trustProxy });
  const { option } = await firstOption(server);
  const from = (address: string) => vote(server, option, { 'x-forwarded-for': address });
  expect([await from('203.0.113.7'), await from('203.0.113.8')]).toEqual(ofTwoAddresses);
  // The proxy adds the last one: what stands before it came from the visitor.
  expect(await from('198.51.100.1, 203.0.113.8')).toBe(429);
});

it('starts with a key for personal data, or for made-up data only', async () => {
  const database = { file: join(folder(), 'gmw.sqlite') };
  await expect(startServer({ database })).rejects.toThrow(/GMW_DATA_KEY.*--insecure-dev/);
  expect(existsSync(database.file)).toBe(false);
  const key = 'a key of at least 32 characters long';
  await run({ database, insecureDev: false, encryptionKey: key });
  expect(dataKey({ GMW_DATA_KEY: key })).toBe(key);
  expect(dataKey({ GMW_DATA_KEY: '' })).toBeUndefined();
  expect(() => dataKey({ GMW_DATA_KEY: 'short' })).toThrow(CliError);
});

it('refuses keys and tokens that can be guessed, and says how to make a good one', () => {
  const weak = ['a'.repeat(32), 'password'.repeat(4), '0123456789abcdef'.repeat(2), 'short'];
  for (const key of weak) {
    expect(() => dataKey({ GMW_DATA_KEY: key })).toThrow(/^GMW_DATA_KEY .*openssl rand/);
    const tokens = `welzijn:${key}`;
    expect(() => deskTokens({ GMW_DESK_TOKEN: tokens })).toThrow(/GMW_DESK_TOKEN .*openssl rand/);
  }
  for (const bytes of [24, 32]) {
    const key = randomBytes(bytes).toString('base64');
    expect(dataKey({ GMW_DATA_KEY: key })).toBe(key);
    const tokens = `${key} welzijn:${randomBytes(16).toString('hex')}`;
    expect(deskTokens({ GMW_DESK_TOKEN: tokens })).toBe(tokens);
  }
  expect(deskTokens({})).toBeUndefined();
});

it('reads its settings from options, then from the environment', () => {
  expect(databaseLocation(undefined, {})).toEqual({ url: undefined, file: '.data/gmw.sqlite' });
  expect(databaseLocation('a.sqlite', { DATABASE_URL: 'postgres://x' })).toEqual({
    file: 'a.sqlite',
  });
  expect(databaseLocation(undefined, { DATABASE_URL: 'postgres://x' }).url).toBe('postgres://x');
  expect(databaseLocation('postgresql://y', {}).url).toBe('postgresql://y');
  expect([
    portNumber(undefined, {}),
    portNumber('0', {}),
    portNumber(undefined, { PORT: '1' }),
  ]).toEqual([8787, 0, 1]);
  expect(() => portNumber('many', {})).toThrow(CliError);
  expect(allowedOrigins(['https://a.example', '*'])).toBe('*');
  expect(() => allowedOrigins(['https://a.example/'])).toThrow(CliError);
});

it('cuts off who sends too slowly, and answers 413 to who sends too much', async () => {
  const database = { file: join(folder(), 'a.sqlite') };
  const server = await run({ database, requestTimeout: 200 });
  const { hostname, port } = new URL(server.url);
  const head = `POST /v1/form-tokens HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\n`;
  const socket = connect(Number(port), hostname);
  socket.write(`${head}Content-Length: 100\r\n\r\n{`);
  const received: Buffer[] = [];
  for await (const part of socket) received.push(part as Buffer);
  expect(Buffer.concat(received).toString()).toMatch(/^HTTP\/1\.1 408 /);
  const large = await fetch(`${server.url}/v1/form-tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ purpose: 'x'.repeat(100_000) }),
  });
  expect(large.status).toBe(413);
});
