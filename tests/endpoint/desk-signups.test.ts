import { expect, it } from 'vitest';
import { DeskSignup, DeskSignupList } from '../../src/contract/desk-signups.ts';
import type { MailMessage } from '../../src/endpoint/index.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf } from './desk.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { asHolder, capacityOf, signUp, somebody, statusOf } from './sign-up.ts';
import { mailInto, testClock, TestEndpoint } from './support.ts';

const offer = {
  ...sampleGroups,
  groups: [
    group('small', { editions: [edition('small-1', { capacity: { maximum: 1, available: 1 } })] }),
  ],
};
const all = 'a-token-for-everything';

describeDatabases('sign-ups at the desk', (open) => {
  const start = async () => {
    const sent: MailMessage[] = [];
    const clock = testClock();
    const endpoint = new TestEndpoint(connect(await open()), {
      offer,
      clock,
      deskToken: `${all} welzijn:ours elders:theirs`,
      mail: mailInto(sent),
    });
    const desk = deskOf(endpoint, 'ours');
    const list = async (query = '', by = desk) => {
      const response = await by.get(`/signups${query}`);
      expect(response.status).toBe(200);
      return DeskSignupList.parse(await response.json()).signups;
    };
    const move = async (reference: string, to: string, more = {}) => {
      const response = await desk.post(`/signups/${reference}/transitions`, { to, ...more });
      const body: unknown = await response.json();
      return response.status === 201 ? DeskSignup.parse(body).status : response.status;
    };
    return { endpoint, desk, list, move, sent, clock };
  };

  it('shows an institution its own sign-ups, and nobody else', async () => {
    const { endpoint, list } = await start();
    const { reference } = await signUp(endpoint, {
      participant: { name: 'Noor', phone: '0612345678' },
    });
    await signUp(endpoint);
    expect(await list('?status=received&edition=small-1')).toMatchObject([
      { reference, status: 'received', participant: { name: 'Noor' }, suspect: false },
    ]);
    expect(await list('', deskOf(endpoint, all))).toHaveLength(2);
    expect(await list('', deskOf(endpoint, 'theirs'))).toEqual([]);
    expect((await deskOf(endpoint, 'nope').get('/signups')).status).toBe(401);
    expect((await deskOf(endpoint, 'welzijn:ours').get('/signups')).status).toBe(401);
    expect((await deskOf(endpoint, 'ours').get('/pending')).status).toBe(401);
    expect((await deskOf(endpoint, all).get('/pending')).status).toBe(200);
    const foreign = deskOf(endpoint, 'theirs').post(`/signups/${reference}/transitions`, {
      to: 'declined',
    });
    expect((await foreign).status).toBe(404);
  });

  it('lets someone go first, and offers them the place that comes free', async () => {
    const { endpoint, move, clock } = await start();
    const placed = await signUp(endpoint);
    const [one, two] = [await signUp(endpoint), (clock.forward(1), await signUp(endpoint))];
    expect(await move(two.reference, 'waiting', { priority: true })).toBe('waiting');
    // From now on a position would not stay true: nobody is told one.
    for (const it_ of [one, two]) {
      const status = await statusOf(endpoint, it_);
      expect(status).toMatchObject({ status: 'waiting', waiting: 2 });
      expect(status).not.toHaveProperty('position');
    }
    expect(await move(placed.reference, 'declined')).toBe('declined');
    expect((await statusOf(endpoint, two)).status).toBe('offered');
    expect((await statusOf(endpoint, one)).status).toBe('waiting');
    expect(await move(one.reference, 'offered')).toBe(409);
    expect(await move(one.reference, 'finished')).toBe(409);
  });

  it('tells the referrer at the agreed moments', async () => {
    const { endpoint, move, sent } = await start();
    const referrer = { name: 'R', organization: 'Huisarts', email: 'r@huisarts.example' };
    const body = { mode: 'referrer', participantKnows: true, referrer, feedback: ['talk', 'end'] };
    const { reference } = await signUp(endpoint, body);
    for (const to of ['talk-planned', 'placed', 'taking-part', 'finished']) {
      expect(await move(reference, to)).toBe(to);
    }
    await endpoint.endpoint.work();
    const texts = sent.filter((it) => it.to === referrer.email).map((it) => it.text);
    expect(texts.join()).toMatch(/kennismakingsgesprek is afgesproken[^]*De groep is afgelopen/);
    expect(texts).toHaveLength(2);
  });

  it('lets what looked suspect or double count once someone has looked, while there is a place', async () => {
    const { endpoint, move, list } = await start();
    const person = somebody();
    const first = await signUp(endpoint, { participant: person });
    const second = await signUp(endpoint, { participant: person, website: 'x' });
    const third = await signUp(endpoint, { participant: person });
    expect((await list()).map((it) => [it.suspect, it.possibleDuplicate, it.status])).toEqual(
      expect.arrayContaining([
        [false, false, 'received'],
        [true, true, 'waiting'],
        [false, true, 'waiting'],
      ]),
    );
    expect(await move(second.reference, 'received')).toBe(409);
    expect(await move(third.reference, 'waiting')).toBe('waiting');
    expect(await statusOf(endpoint, third)).toMatchObject({ status: 'waiting', position: 1 });
    await asHolder(endpoint, first, 'DELETE');
    expect((await statusOf(endpoint, third)).status).toBe('offered');
    expect((await statusOf(endpoint, second)).awaitsReview).toBe(true);
    expect((await capacityOf(endpoint))?.available).toBe(0);
  });

  it('tells of what looked suspect only once someone has looked', async () => {
    const { endpoint, move, sent } = await start();
    const work = async () => {
      await endpoint.endpoint.work();
      return sent.splice(0).map((it) => it.to);
    };
    const referrer = { name: 'R', organization: 'Huisarts', email: 'r@huisarts.example' };
    const { reference } = await signUp(endpoint, {
      mode: 'referrer',
      participantKnows: true,
      referrer,
      feedback: ['signup'],
      participant: { ...somebody(), email: 'noor@example.nl' },
      website: 'x',
    });
    expect(await work()).toEqual([]);
    expect(await move(reference, 'received')).toBe('received');
    expect((await work()).sort()).toEqual(['noor@example.nl', 'r@huisarts.example']);
    expect(await move(reference, 'received')).toBe('received');
    expect(await work()).toEqual([]);
  });
});
