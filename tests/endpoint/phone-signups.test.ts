// A sign-up that somebody gives by telephone, as the desk writes it down.
import { expect, it } from 'vitest';
import { DeskCard } from '../../src/contract/desk-cards.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf } from './desk.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { capacityOf, signUp } from './sign-up.ts';
import { mailInto, testClock, TestEndpoint } from './support.ts';
import type { MailMessage } from '../../src/endpoint/index.ts';

const [institution] = sampleGroups.institutions ?? [];
const offer = {
  institutions: [institution!, { ...institution!, id: 'elders', name: 'Elders' }],
  groups: [
    group('small', {
      signupBy: 'phone',
      ageMin: 18,
      ageStrict: true,
      editions: [
        edition('small-1', { capacity: { maximum: 1 } }),
        edition('gone', { signupStatus: 'cancelled' }),
      ],
    }),
    group('theirs', { institution: 'elders', editions: [edition('theirs-1')] }),
  ],
};
const noor = { name: 'Noor Bakker', phone: '06 12 34 56 78' };
const omar = { name: 'Omar', email: 'omar@post.example', mayMail: true };

describeDatabases('a sign-up by telephone', (open) => {
  const start = async () => {
    const sent: MailMessage[] = [];
    const endpoint = new TestEndpoint(connect(await open()), {
      offer,
      clock: testClock(),
      deskToken: 'all welzijn:ours elders:theirs',
      encryptionKey: 'a key of a test',
      mail: mailInto(sent),
    });
    const desk = deskOf(endpoint, 'ours');
    const add = (body: object, key: string = crypto.randomUUID()) =>
      desk.post(
        '/signups',
        { mode: 'self', edition: 'small-1', participant: noor, ...body },
        { 'idempotency-key': key },
      );
    const added = async (body: object, key?: string) => {
      const response = await add(body, key);
      expect(response.status).toBe(201);
      return DeskCard.parse(await response.json());
    };
    return { endpoint, desk, add, added, sent };
  };

  it('refuses an age that nobody has, and a citizen service number in what was agreed', async () => {
    const { add } = await start();
    const codes = async (body: object) => {
      const answer = await add(body);
      expect(answer.status).toBe(400);
      const { errors } = (await answer.json()) as { errors: { pointer: string; code: string }[] };
      return errors.map((it) => `${it.pointer} ${it.code}`);
    };
    const aged = { participant: { ...noor, ageBand: '999 jaar' } };
    expect(await codes(aged)).toEqual(['/participant/ageBand age-invalid']);
    expect(await codes({ agreed: 'BSN 111222333' })).toEqual(['/agreed bsn']);
  });

  it('names the day and the time of a talk in the mail about it', async () => {
    const { endpoint, desk, added, sent } = await start();
    const { reference } = await added({ participant: omar });
    await endpoint.endpoint.work();
    sent.length = 0;
    const talk = { date: '2027-01-20', time: '10:30' };
    await desk.post(`/signups/${reference}/transitions`, { to: 'talk-planned', talk });
    await endpoint.endpoint.work();
    const mail = sent.find((it) => it.to === 'omar@post.example');
    expect(mail?.text).toContain('Het gesprek is woensdag 20 januari 2027 om 10.30 uur.');
  });

  it('tells who was told of a talk that it is on another day, and nobody twice', async () => {
    const { endpoint, desk, added, sent } = await start();
    const { reference } = await added({ participant: omar });
    const plan = async (talk: object): Promise<string[]> => {
      await endpoint.endpoint.work();
      sent.length = 0;
      await desk.post(`/signups/${reference}/transitions`, { to: 'talk-planned', talk });
      await endpoint.endpoint.work();
      return sent.filter((it) => it.to === 'omar@post.example').map((it) => it.text);
    };
    await plan({ date: '2027-01-20', time: '10:30' });
    const [moved = '', ...others] = await plan({ date: '2027-01-21', time: '10:30' });
    expect(moved).toContain('Het gesprek is donderdag 21 januari 2027 om 10.30 uur.');
    expect(others).toEqual([]);
    expect(await plan({ date: '2027-01-21', time: '10:30' })).toEqual([]);
  });

  it('takes a place in a group without a form, whatever the age, and keeps what was agreed', async () => {
    const { endpoint, added, desk } = await start();
    const card = await added({ agreed: ' Belt zelf terug. ' });
    expect(card).toMatchObject({
      status: 'received',
      participant: noor,
      deskNotes: [{ text: 'Belt zelf terug.' }],
      history: [{ status: 'received', actor: 'coordinator' }],
    });
    expect(card).not.toHaveProperty('agreed');
    expect(await capacityOf(endpoint)).toMatchObject({ available: 0 });
    const list = await (await desk.get('/signups')).text();
    expect(list).toContain(card.reference);
  });

  it('waits where there is no place, and is told so by mail when that may be', async () => {
    const { endpoint, added, sent } = await start();
    await added({});
    expect(await added({ participant: omar })).toMatchObject({ status: 'waiting', position: 1 });
    await endpoint.endpoint.work();
    expect(sent.map((it) => it.to)).toEqual([omar.email]);
  });

  it('is stored once, however often it is sent', async () => {
    const { add, added, desk } = await start();
    const first = await added({}, 'one-key');
    expect(await added({}, 'one-key')).toMatchObject({ reference: first.reference });
    const both = await Promise.all([
      add({ participant: omar }, 'other'),
      add({ participant: omar }, 'other'),
    ]);
    expect(both.map((it) => it.status)).toEqual([201, 201]);
    const { signups } = (await (await desk.get('/signups')).json()) as { signups: unknown[] };
    expect(signups).toHaveLength(2);
    expect((await add({ participant: omar }, 'one-key')).status).toBe(422);
    expect((await desk.post('/signups', { mode: 'self' })).status).toBe(400);
  });

  it('is not written down twice for one person', async () => {
    const { add, added } = await start();
    await added({});
    const again = await add({ participant: { ...noor, phone: '+31 6 12345678' } });
    expect(again.status).toBe(409);
    expect(await again.json()).toMatchObject({ errors: [{ code: 'signed-up-before' }] });
    expect((await add({ participant: { ...noor, name: 'Piet Bakker' } })).status).toBe(201);
  });

  it('is refused where nobody can take part, and where something is missing', async () => {
    const { endpoint, add, desk } = await start();
    expect((await add({ edition: 'gone' })).status).toBe(409);
    expect((await add({ edition: 'nope' })).status).toBe(400);
    expect((await add({ participant: { name: 'Noor' } })).status).toBe(400);
    expect((await add({ edition: 'theirs-1' })).status).toBe(404);
    const elsewhere = await signUp(endpoint, { edition: 'theirs-1' });
    expect((await desk.get(`/signups/${elsewhere.reference}`)).status).toBe(404);
  });
});
