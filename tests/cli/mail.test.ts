import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { CliError } from '../../src/cli/cli-error.ts';
import { mailFrom } from '../../src/cli/mail.ts';
import { startServer } from '../../src/cli/start-server.ts';
import type { EndpointOptions } from '../../src/endpoint/index.ts';
import { sampleGroups } from '../endpoint/sample-groups.ts';
import { testClock } from '../endpoint/support.ts';
import { mailServer as startMailServer } from '../support/mail-server.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

async function mailServer(failures: number) {
  const server = await startMailServer(failures);
  ends.push(() => server.stop());
  return server;
}

async function run(options: Pick<EndpointOptions, 'mail'>, errors: unknown[] = []) {
  const path = mkdtempSync(join(tmpdir(), 'gmw-mail-'));
  ends.push(() => rmSync(path, { recursive: true, force: true }));
  const clock = testClock();
  const lines: string[] = [];
  const server = await startServer({
    database: { file: join(path, 'a.sqlite') },
    insecureDev: true,
    policy: { minTokenAge: 0 },
    offer: sampleGroups,
    clock,
    log: (line) => lines.push(line),
    onError: (error) => errors.push(error),
    ...options,
  });
  ends.push(() => server.close());
  // A call joins a round that is under way: that of the start must be over before there is a message.
  await server.endpoint.work();
  const post = (route: string, body: object) =>
    fetch(`${server.url}/v1${route}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify(body),
    });
  const { token } = (await (await post('/form-tokens', { purpose: 'signup' })).json()) as {
    token: string;
  };
  const participant = { name: 'Noor Bakker', email: 'noor@example.nl' };
  const body = { mode: 'self', edition: 'assertive-1', participant, formToken: token };
  expect((await post('/signups', body)).status).toBe(201);
  return { server, clock, lines };
}

it('sends by SMTP with a neutral subject and sender, and again after a server that failed', async () => {
  const smtp = await mailServer(2);
  const environment = { SMTP_URL: smtp.url, GMW_MAIL_FROM: 'Bericht <bericht@zorg.example>' };
  const errors: unknown[] = [];
  const { server, clock } = await run({ mail: mailFrom(environment)! }, errors);
  for (let i = 0; i < 2; i += 1) {
    await server.endpoint.work();
    expect([smtp.refused(), smtp.received.length]).toEqual([i + 1, 0]);
    clock.forward(120);
  }
  expect(await server.endpoint.work()).toEqual({ sent: 1, waiting: 0 });
  expect(String(errors[0])).toMatch(/try 1, 451$/);
  const [message = ''] = smtp.received;
  expect(message).toMatch(/^From: Bericht <bericht@zorg\.example>\r?$/m);
  expect(message).toMatch(/^To: noor@example\.nl\r?$/m);
  expect(message).toMatch(/^Subject: Uw aanvraag [A-Z]\d-\d{5}\r?$/m);
  expect(message).toMatch(/^Message-ID: <\S+@zorg\.example>\r?$/m);
  const [headers] = message.split('\r\n\r\n');
  expect(headers).not.toMatch(/Noor Bakker|assertive|Welzijn/);
  expect(message).not.toMatch(/Noor Bakker|Welzijn/);
});

it('keeps messages when a server cannot be reached', async () => {
  const errors: unknown[] = [];
  const environment = { SMTP_URL: 'smtp://127.0.0.1:1', GMW_MAIL_FROM: 'bericht@zorg.example' };
  const { server } = await run({ mail: mailFrom(environment)! }, errors);
  expect(await server.endpoint.work()).toEqual({ sent: 0, waiting: 1 });
  expect(String(errors[0])).toMatch(/try 1, (ECONNREFUSED|ESOCKET|ECONNECTION)$/);
});

it('reads SMTP_URL and GMW_MAIL_FROM', () => {
  expect(mailFrom({})).toBeUndefined();
  expect(() => mailFrom({ SMTP_URL: 'smtp://localhost' })).toThrow(/GMW_MAIL_FROM/);
  const from = { GMW_MAIL_FROM: 'a@example.nl' };
  expect(() => mailFrom({ SMTP_URL: 'localhost:25', ...from })).toThrow(CliError);
});
