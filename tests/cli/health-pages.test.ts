// Who runs a server sees how it is doing; who visits it sees nothing of that.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, expect, it, vi } from 'vitest';
import { startServer } from '../../src/cli/start-server.ts';
import type { RunningServer, ServerOptions } from '../../src/cli/start-server.ts';
import type { Mail } from '../../src/endpoint/index.ts';
import { describeDatabases, describePrograms } from '../support/databases.ts';
import { sampleGroups } from '../endpoint/sample-groups.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

const file = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'gmw-health-'));
  ends.push(() => rmSync(path, { recursive: true, force: true }));
  return join(path, 'a.sqlite');
};

async function run(options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  const server = await startServer({
    database: { file: file() },
    insecureDev: true,
    policy: { minTokenAge: 0 },
    offer: sampleGroups,
    onError: () => undefined,
    ...options,
  });
  ends.push(() => server.close());
  return server;
}

const fromElsewhere = { 'x-forwarded-for': '203.0.113.7' };

const readyOf = async ({ url }: RunningServer, headers: Record<string, string> = {}) => {
  const response = await fetch(`${url}/ready`, { headers });
  return { code: response.status, ...((await response.json()) as Record<string, unknown>) };
};

/** However slow the machine is. */
const patience = { timeout: 20_000 };

/** A server whose first round of work has ended. */
async function runReady(options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  const server = await run(options);
  await vi.waitFor(async () => expect((await readyOf(server)).code).toBe(200), patience);
  return server;
}

describePrograms('a server', (open, kind) => {
  const database = async () => {
    const { location } = await open();
    return kind === 'sqlite' ? { file: location } : { url: location, file: '' };
  };

  it('is healthy, ready and measured', async () => {
    const server = await runReady({ database: await database() });
    const health = await fetch(`${server.url}/health`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    expect(await readyOf(server)).toMatchObject({
      status: 'ready',
      database: 'working',
      work: 'working',
      mail: 'not-configured',
      messages: { waiting: 0, failed: 0, overdueSeconds: 0 },
    });
    await fetch(`${server.url}/v1/signups/ABCD-EFGH`);
    await fetch(`${server.url}/v1/groups?q=geheim`);
    await fetch(`${server.url}/v1/no/such/path`, { method: 'PURGE' });
    const metrics = await fetch(`${server.url}/metrics`);
    expect(metrics.headers.get('content-type')).toMatch(/^text\/plain; version=/);
    const text = await metrics.text();
    expect(text).toContain('gmw_database_up 1');
    expect(text).toMatch(/_count\{method="GET",route="\/signups\/\{reference\}",status="\d+"\} 1/);
    expect(text).toMatch(/_count\{method="GET",route="\/groups",status="200"\} 1/);
    expect(text).toMatch(/_count\{method="OTHER",route="other",status="\d+"\} 1/);
    expect(text).not.toMatch(/ABCD|geheim|PURGE/);
  });
});

describeDatabases(
  'a server whose database goes away',
  (open) => {
    it('is healthy and not ready', async () => {
      const { location } = await open();
      const server = await runReady({ database: { url: location, file: '' } });
      const name = new URL(location).pathname.slice(1);
      const admin = new pg.Client({ connectionString: location.replace(name, 'postgres') });
      await admin.connect();
      ends.push(() => admin.end());
      await admin.query(`alter database ${name} allow_connections false`);
      await admin.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1',
        [name],
      );
      expect(await readyOf(server)).toMatchObject({ code: 503, database: 'failing' });
      expect((await fetch(`${server.url}/health`)).status).toBe(200);
      // Visitors are asked to come back, not told that something broke.
      const answer = await fetch(`${server.url}/v1/institutions/welzijn`);
      expect(answer.status).toBe(503);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await (await fetch(`${server.url}/metrics`)).text()).toContain('gmw_database_up 0');
      await admin.query(`alter database ${name} allow_connections true`);
      expect(await readyOf(server)).toMatchObject({ code: 200 });
    });
  },
  ['postgres'],
);

it('shows details on this machine only, or to who has the token', async () => {
  const server = await runReady({ metricsToken: 'a-token-to-measure-with' });
  expect(await readyOf(server, fromElsewhere)).toEqual({ code: 200, status: 'ready' });
  const metrics = async (headers: Record<string, string>) =>
    (await fetch(`${server.url}/metrics`, { headers })).status;
  expect(await metrics(fromElsewhere)).toBe(401);
  expect(await metrics({ ...fromElsewhere, authorization: 'Bearer wrong' })).toBe(401);
  const token = { authorization: 'Bearer a-token-to-measure-with' };
  expect(await metrics({ ...fromElsewhere, ...token })).toBe(200);
  expect(await readyOf(server, { ...fromElsewhere, ...token })).toHaveProperty('database');
  // Without a token nobody elsewhere has it.
  const closed = await run();
  const response = await fetch(`${closed.url}/metrics`, {
    headers: { ...fromElsewhere, authorization: 'Bearer undefined' },
  });
  expect(response.status).toBe(401);
});

it('sees a mail server that is gone before a message waits for it', async () => {
  const mail: Mail = {
    send: () => Promise.reject(new Error('not reached in this test')),
    check: () => Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' })),
  };
  const server = await runReady({ mail });
  await vi.waitFor(
    async () =>
      expect(await readyOf(server)).toMatchObject({
        code: 200,
        status: 'degraded',
        mail: 'failing',
      }),
    patience,
  );
  expect(await readyOf(server, fromElsewhere)).toEqual({ code: 200, status: 'degraded' });
  expect(await (await fetch(`${server.url}/metrics`)).text()).toContain('gmw_mail_up 0');
});

describePrograms('a server that stops', (open, kind) => {
  const silence = new Promise<never>(() => undefined);

  it.each<[string, Mail]>([
    ['before a message', { send: () => Promise.resolve(), check: () => silence }],
    ['in the middle of a message', { send: () => silence }],
  ])('is gone in time while the mail server says nothing %s', async (_, silentMail) => {
    const { location } = await open();
    const send = vi.fn(silentMail.send);
    const mail: Mail = { ...silentMail, send };
    const database = kind === 'sqlite' ? { file: location } : { url: location, file: '' };
    const server = await startServer({
      database,
      insecureDev: true,
      policy: { minTokenAge: 0 },
      offer: sampleGroups,
      mail,
    });
    const post = (path: string, body: object) =>
      fetch(`${server.url}/v1${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': 'k' },
        body: JSON.stringify(body),
      });
    if (!silentMail.check) {
      const token = await post('/form-tokens', { purpose: 'signup' });
      const { token: formToken } = (await token.json()) as { token: string };
      const participant = { name: 'Noor', email: 'noor@example.nl' };
      const body = { mode: 'self', edition: 'assertive-1', participant, formToken };
      expect((await post('/signups', body)).status).toBe(201);
      void server.endpoint.work();
      await vi.waitFor(() => expect(send).toHaveBeenCalled(), patience);
    }
    const startedAt = performance.now();
    await server.close();
    expect(performance.now() - startedAt).toBeLessThan(9_500);
  });
});
