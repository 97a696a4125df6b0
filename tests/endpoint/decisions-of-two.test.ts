// Two coordinators who decide about one person: neither decision goes without a word.
import { expect, it } from 'vitest';
import { HeldChange } from '../../src/contract/desk-changes.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf } from './desk.ts';
import { edition, group } from './sample-groups.ts';
import { signUp } from './sign-up.ts';
import { TestEndpoint, testClock } from './support.ts';

const offer = {
  groups: [group('small', { editions: [edition('small-1'), edition('small-2')] })],
};

describeDatabases('decisions of two people', (open) => {
  const start = async () => {
    const clock = testClock();
    const endpoint = new TestEndpoint(connect(await open()), {
      offer,
      clock,
      deskToken: 'welzijn:ours',
    });
    const desk = deskOf(endpoint, 'ours');
    const { reference } = await signUp(endpoint);
    const send = (signup: object) => desk.post('/changes', { signup: { reference, ...signup } });
    const hold = async (signup: object) => {
      const response = await send(signup);
      expect(response.status).toBe(201);
      return HeldChange.parse(await response.json());
    };
    const card = async () => (await desk.get(`/signups/${reference}`)).json();
    const release = async () => {
      clock.forward(301);
      await endpoint.endpoint.work();
    };
    return { desk, reference, send, hold, card, release, clock };
  };

  it('never replace each other without a word: the second sees what the first decided', async () => {
    const { send, hold, card, release } = await start();
    const first = await hold({ to: 'withdrawn', from: 'received' });
    const refused = await send({ to: 'placed', from: 'received' });
    expect([refused.status, await refused.json()]).toMatchObject([
      409,
      {
        errors: [{ code: 'change-held' }],
        current: { id: first.id, to: 'withdrawn', state: 'held' },
      },
    ]);
    await release();
    expect(await card()).toMatchObject({ status: 'withdrawn' });
  });

  it('are replaced by who names them, and the first is told so', async () => {
    const { desk, send, hold, card, release } = await start();
    const first = await hold({ to: 'withdrawn' });
    expect((await send({ to: 'placed', replaces: 'another' })).status).toBe(409);
    const second = await hold({ to: 'placed', replaces: first.id });
    const undo = await desk.delete(`/changes/${first.id}`);
    expect([undo.status, await undo.json()]).toMatchObject([
      409,
      { errors: [{ code: 'no-longer-held' }] },
    ]);
    await release();
    expect(await card()).toMatchObject({ status: 'placed' });
    const late = await desk.delete(`/changes/${second.id}`);
    expect(await late.json()).toMatchObject({ errors: [{ code: 'too-late' }] });
  });

  it('are refused on a state or an edition that is another by now', async () => {
    const { desk, reference, send, hold, release } = await start();
    await hold({ to: 'placed', from: 'received', fromEdition: 'small-1' });
    await release();
    for (const basis of [{ from: 'received' }, { from: 'placed', fromEdition: 'small-2' }]) {
      const refused = await send({ to: 'withdrawn', ...basis });
      expect([refused.status, await refused.json()]).toMatchObject([
        409,
        { errors: [{ code: 'not-possible' }] },
      ]);
    }
    // It may be another one when the decision takes effect.
    const { id } = await hold({ to: 'withdrawn', from: 'placed', fromEdition: 'small-1' });
    await desk.post(`/signups/${reference}/transitions`, { to: 'taking-part' });
    await release();
    const { changes } = await (await desk.get('/changes')).json();
    expect(changes).toMatchObject([{ id, state: 'failed' }]);
  });

  it('are refused on a talk that is at another moment by now', async () => {
    const { send, hold, card, release } = await start();
    const days = ['2027-03-01', '2027-03-08', '2027-03-15'];
    const [first, second, third] = days.map((date) => ({ date, time: '10:00' }));
    await hold({ to: 'talk-planned', talk: first, from: 'received' });
    await release();
    const basis = { from: 'talk-planned', fromTalk: '2027-03-01T10:00' };
    await hold({ to: 'talk-planned', talk: second, ...basis });
    await release();
    for (const step of [{ to: 'talk-planned', talk: third }, { to: 'placed' }]) {
      const refused = await send({ ...step, ...basis });
      expect([refused.status, await refused.json()]).toMatchObject([
        409,
        { errors: [{ code: 'not-possible' }] },
      ]);
    }
    expect(await card()).toMatchObject({ status: 'talk-planned', talk: second });
    await hold({ to: 'placed', from: 'talk-planned', fromTalk: '2027-03-08T10:00' });
  });

  it('of which one is taken back may be taken back once more by nobody', async () => {
    const { desk, hold } = await start();
    const { id } = await hold({ to: 'withdrawn' });
    expect((await desk.delete(`/changes/${id}`)).status).toBe(200);
    const again = await desk.delete(`/changes/${id}`);
    expect(await again.json()).toMatchObject({ errors: [{ code: 'no-longer-held' }] });
  });

  it('are one when the same is sent again, unless it has a note of its own', async () => {
    const { send, hold, card, clock } = await start();
    const decision = { to: 'withdrawn', called: 'reached', note: 'Belt niet meer' };
    const first = await hold(decision);
    clock.forward(1);
    expect((await hold(decision)).id).toBe(first.id);
    expect((await send({ ...decision, note: 'Is verhuisd' })).status).toBe(409);
    expect(await card()).toMatchObject({
      deskNotes: [{ text: 'Belt niet meer' }],
      history: [{ status: 'received' }, { called: 'reached' }],
    });
  });

  it('are one of two when both come at the same moment', async () => {
    const { send } = await start();
    const both = await Promise.all([send({ to: 'withdrawn' }), send({ to: 'placed' })]);
    expect(new Set(both.map((it) => it.status))).toEqual(new Set([201, 409]));
  });
});
