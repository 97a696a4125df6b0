import { expect, it } from 'vitest';
import { HeldChange } from '../../src/contract/desk-changes.ts';
import { DecisionList } from '../../src/contract/desk-decisions.ts';
import { GroupMailReaders } from '../../src/contract/desk-group-mail.ts';
import { describeDatabases } from '../support/databases.ts';
import type { TestDatabase } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf } from './desk.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { signUp } from './sign-up.ts';
import { TestEndpoint, testClock } from './support.ts';

const offer = {
  ...sampleGroups,
  groups: [
    group('small', {
      name: 'Samen koken',
      editions: [edition('small-1', { capacity: { maximum: 10 } })],
    }),
    group('secret', {
      sensitive: true,
      editions: [edition('secret-1', { capacity: { maximum: 10 } })],
    }),
  ],
};
const rowsOf = async (database: TestDatabase, statement: string): Promise<unknown[]> =>
  database.kind === 'sqlite'
    ? database.connect().prepare(statement).all()
    : (await database.connect().query(statement)).rows;

const text = 'Neem een schort mee. <b>Tot dinsdag</b>';

describeDatabases('a message to a group', (open) => {
  const start = async () => {
    const clock = testClock();
    const mails: { to: string; subject: string; text: string }[] = [];
    const database = await open();
    const endpoint = new TestEndpoint(connect(database), {
      offer,
      clock,
      encryptionKey: 'a-key-that-is-kept-outside-the-database',
      deskToken: 'all welzijn:ours elders:theirs',
      mail: { send: async (it) => void mails.push(it) },
    });
    const desk = deskOf(endpoint, 'ours');
    const place = async (participant: object, to = 'placed') => {
      clock.forward(1);
      const { reference } = await signUp(endpoint, { participant });
      await desk.post(`/signups/${reference}/transitions`, { to });
      return reference;
    };
    const hold = (mail: object) => desk.post('/changes', { mail });
    const later = async () => {
      clock.forward(301);
      await endpoint.endpoint.work();
    };
    return { clock, database, endpoint, desk, mails, place, hold, later };
  };

  it('goes to each apart, after five minutes; who has no mail is called', async () => {
    const { desk, mails, place, hold, later } = await start();
    await place({ name: 'Anna', email: 'anna@example.nl' });
    const called = await place({ name: 'Bea', phone: '0612345678' });
    const shared = await place({ name: 'Carla', email: 'c@example.nl', mailIsShared: true });
    await place({ name: 'Wacht', email: 'wacht@example.nl' }, 'talk-planned');
    const readers = async () =>
      GroupMailReaders.parse(await (await desk.get('/editions/small-1/mail-readers')).json());
    expect(await readers()).toEqual({
      edition: 'small-1',
      mailed: 1,
      byPhone: [
        { reference: called, name: 'Bea' },
        { reference: shared, name: 'Carla' },
      ],
    });
    await later();
    mails.length = 0;

    const mail = { edition: 'small-1', kind: 'bring', text };
    const change = HeldChange.parse(await (await hold(mail)).json());
    expect(change).toMatchObject({ state: 'held', edition: 'small-1', mailed: 1, called: 2 });
    expect((await readers()).change?.id).toBe(change.id);
    expect((await hold(mail)).status).toBe(409);
    expect(mails).toEqual([]);
    await later();
    const sent = mails.filter((it) => it.subject === 'Bericht over Samen koken');
    expect(sent.map((it) => it.to)).toEqual(['anna@example.nl']);
    expect(sent[0]!.text).toContain(`Dit neemt u mee naar de groep:\n${text}`);
    expect(sent[0]!.text).not.toMatch(/Bea|Carla|gmw-signup/);
    const { decisions } = DecisionList.parse(await (await desk.get('/tasks')).json());
    const calls = decisions.filter((it) => it.reason === 'group-message');
    expect(new Set(calls.map((it) => it.reference))).toEqual(new Set([called, shared]));
    expect(calls[0]!.tell).toEqual([text]);
  });

  it('is not readable in the database, neither while it waits nor on the call list', async () => {
    const { database, place, hold, later } = await start();
    await place({ name: 'Bea', phone: '0612345678' });
    await hold({ edition: 'small-1', kind: 'bring', text });
    const stored = async () =>
      JSON.stringify([
        await rowsOf(database, 'select request from held_changes'),
        await rowsOf(database, 'select changes from calls'),
      ]);
    expect(await stored()).toContain('small-1');
    expect(await stored()).not.toContain('schort');
    await later();
    expect(await stored()).toContain('message');
    expect(await stored()).not.toContain('schort');
  });

  it('is taken back within five minutes, and only by who may see the sign-ups', async () => {
    const { endpoint, desk, mails, place, hold, later } = await start();
    await place({ name: 'Anna', email: 'anna@example.nl' });
    await later();
    mails.length = 0;
    const mail = { edition: 'small-1', kind: 'practical', text };
    const { id } = HeldChange.parse(await (await hold(mail)).json());
    const theirs = deskOf(endpoint, 'theirs');
    expect((await theirs.delete(`/changes/${id}`)).status).toBe(404);
    expect((await theirs.post('/changes', { mail })).status).toBe(404);
    expect((await theirs.get('/editions/small-1/mail-readers')).status).toBe(404);
    expect(await (await theirs.get('/changes')).json()).toEqual({ changes: [] });
    expect((await desk.delete(`/changes/${id}`)).status).toBe(200);
    await later();
    expect(mails).toEqual([]);
  });

  it('never goes to a sensitive group, nor to nobody', async () => {
    const { desk, hold } = await start();
    const codeOf = async (answer: Response) =>
      ((await answer.json()) as { errors: { code: string }[] }).errors[0]!.code;
    const mail = { kind: 'practical', text };
    expect(await codeOf(await hold({ ...mail, edition: 'secret-1' }))).toBe('sensitive-group');
    const readers = await desk.get('/editions/secret-1/mail-readers');
    expect(await codeOf(readers)).toBe('sensitive-group');
    expect(await codeOf(await hold({ ...mail, edition: 'small-1' }))).toBe('nobody-to-tell');
    expect((await hold({ ...mail, edition: 'small-1', text: ' ' })).status).toBe(400);
  });

  it('does not go out after the start was cancelled, and its calls end with it', async () => {
    const { clock, desk, mails, place, hold, later } = await start();
    await place({ name: 'Anna', email: 'anna@example.nl' });
    const called = await place({ name: 'Bea', phone: '0612345678' });
    await hold({ edition: 'small-1', kind: 'bring', text: 'Neem een kussen mee' });
    await later();
    mails.length = 0;
    const decisions = async () =>
      DecisionList.parse(await (await desk.get('/tasks')).json()).decisions;
    const reasons = async () =>
      (await decisions()).filter((it) => it.reference === called).map((it) => it.reason);
    expect(await reasons()).toEqual(['group-message']);

    const [small] = offer.groups;
    const [first] = small!.editions;
    const cancelled = { ...small!, editions: [{ ...first!, signupStatus: 'cancelled' }] };
    expect((await desk.post('/changes', { group: cancelled })).status).toBe(201);
    clock.forward(60);
    expect((await hold({ edition: 'small-1', kind: 'practical', text })).status).toBe(201);
    await later();
    await later();
    expect(mails.map((it) => [it.to, it.subject.startsWith('Bericht over')])).toEqual([
      ['anna@example.nl', false],
    ]);
    expect(await reasons()).toEqual(['cancelled']);
    const failed = (await decisions()).find((it) => it.kind === 'failed-change');
    expect(failed?.problem).toBe(
      'Deze start gaat niet door. Daarom gaat er geen bericht aan de groep uit.',
    );
    expect((await desk.get('/editions/small-1/mail-readers')).status).toBe(409);
  });
});
