import { expect, it, vi } from 'vitest';
import { NewerSchemaError } from '../../src/endpoint/index.ts';
import type { Mail, MailMessage } from '../../src/endpoint/index.ts';
import { describeDatabases } from '../support/databases.ts';
import type { TestDatabase } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { sqliteInMemory } from './memory.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { asHolder, signUp, statusOf } from './sign-up.ts';
import { TestEndpoint, testClock } from './support.ts';

const offer = {
  ...sampleGroups,
  groups: [group('small', { editions: [edition('small-1', { capacity: { maximum: 1 } })] })],
};
const withMail = (n: number) => ({
  participant: { name: `Deelnemer ${n}`, email: `deelnemer${n}@example.nl` },
});

/** However slow the machine is. */
const patience = { timeout: 20_000 };

/** A mail server that takes a connection and then says nothing, until it is let go. */
function silentMail() {
  let letGo = (): void => undefined;
  const silence = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const given: MailMessage[] = [];
  const mail: Mail = {
    send(message) {
      given.push(message);
      return silence;
    },
  };
  return { mail, given, letGo: () => letGo() };
}

describeDatabases('rounds of work', (open) => {
  it('do what the clock decides while a mail server says nothing', async () => {
    const clock = testClock();
    const { mail, given, letGo } = silentMail();
    const endpoint = new TestEndpoint(connect(await open()), { offer, clock, mail });
    const first = await signUp(endpoint, withMail(1));
    const second = await signUp(endpoint, withMail(2));
    await asHolder(endpoint, first, 'DELETE');
    expect((await statusOf(endpoint, second)).status).toBe('offered');
    const slow = endpoint.endpoint.work();
    await vi.waitFor(() => expect(given).toHaveLength(1), patience);
    clock.forward(80 * 3600);
    const begun = performance.now();
    const next = endpoint.endpoint.work();
    await vi.waitFor(
      async () => expect((await statusOf(endpoint, second)).status).toBe('expired'),
      patience,
    );
    // Once the clock's part of the second round is over, it waits for the delivery in progress.
    await vi.waitFor(async () => {
      const { secondsSinceRound = Infinity } = await endpoint.endpoint.health();
      expect(secondsSinceRound).toBeLessThan((performance.now() - begun) / 1000);
    }, patience);
    letGo();
    expect(await next).toEqual(await slow);
    // One message at a time: both rounds share one delivery.
    expect(new Set(given.map((it) => it.id)).size).toBe(given.length);
    await endpoint.endpoint.close();
  });

  it('end when the endpoint closes, after the message that is being sent', async () => {
    const { mail, given, letGo } = silentMail();
    const database = await open();
    const endpoint = new TestEndpoint(connect(database), { offer, mail });
    await signUp(endpoint, withMail(1));
    await signUp(endpoint, withMail(2));
    const round = endpoint.endpoint.work();
    await vi.waitFor(() => expect(given).toHaveLength(1), patience);
    const closed = endpoint.endpoint.close();
    letGo();
    await closed;
    expect((await round).sent).toBe(1);
    expect(given).toHaveLength(1);
    const sent: MailMessage[] = [];
    const later = new TestEndpoint(connect(database), {
      mail: {
        send(message) {
          sent.push(message);
          return Promise.resolve();
        },
      },
    });
    await later.endpoint.work();
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.map((it) => it.id)).not.toContain(given[0]?.id);
    await later.endpoint.close();
  });

  it('tell whether the mail server takes messages', async () => {
    const clock = testClock();
    let fault: Error | undefined;
    let people = 0;
    const mail: Mail = {
      send: () => (fault ? Promise.reject(fault) : Promise.resolve()),
    };
    const endpoint = new TestEndpoint(connect(await open()), {
      offer,
      clock,
      mail,
      onError: () => undefined,
    });
    const stateAfterSending = async (code?: string, responseCode?: number) => {
      fault = code === undefined ? undefined : Object.assign(new Error(), { code, responseCode });
      clock.forward(3600);
      await signUp(endpoint, withMail((people += 1)));
      await endpoint.endpoint.work();
      return (await endpoint.endpoint.health()).mail;
    };
    expect((await endpoint.endpoint.health()).mail).toBe('unknown');
    expect(await stateAfterSending()).toBe('working');
    expect(await stateAfterSending('ECONNECTION')).toBe('failing');
    // The server works: it refuses one address.
    expect(await stateAfterSending('EENVELOPE', 550)).toBe('working');
    expect(await stateAfterSending('EENVELOPE', 421)).toBe('failing');
    expect((await endpoint.endpoint.health()).messages?.waiting).toBeGreaterThan(0);
    await endpoint.endpoint.close();
  });
});

async function addMigration(database: TestDatabase): Promise<void> {
  const statement = `insert into migrations (name, applied_at) values ('9999-later', '2030')`;
  if (database.kind === 'sqlite') database.connect().exec(statement);
  else await database.connect().query(statement);
}

describeDatabases('a database of a newer version', (open) => {
  it('is left alone, with one line that says what to do', async () => {
    const database = await open();
    const today = new TestEndpoint(connect(database), { offer });
    await today.endpoint.ready;
    await addMigration(database);
    const older = new TestEndpoint(connect(database), { offer });
    await expect(older.endpoint.ready).rejects.toThrow(NewerSchemaError);
    await expect(older.endpoint.ready).rejects.toThrow(/^[^\n]*9999-later[^\n]*$/);
    await older.endpoint.close();
    // Who runs already goes on: that is how an upgrade with two processes begins.
    await signUp(today);
    await today.endpoint.close();
  });
});

it('names the request in a problem, and nowhere else', async () => {
  const endpoint = new TestEndpoint(sqliteInMemory(), { offer });
  const ask = (path: string, init: RequestInit = {}) =>
    endpoint.endpoint.fetch(new Request(`https://aanbod.example.nl/v1${path}`, init), {
      requestId: 'request-1',
    });
  const problem = await ask('/groups/nope');
  expect(problem.headers.get('x-request-id')).toBe('request-1');
  expect(await problem.json()).toMatchObject({ status: 404, requestId: 'request-1' });
  expect((await ask('/groups/nope', { method: 'HEAD' })).status).toBe(404);
  expect(await (await ask('/groups')).text()).not.toContain('request-1');
  expect(await (await endpoint.get('/groups/nope')).json()).not.toHaveProperty('requestId');
  await endpoint.endpoint.close();
});
