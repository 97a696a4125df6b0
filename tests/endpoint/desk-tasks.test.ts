import { expect, it } from 'vitest';
import { DecisionList } from '../../src/contract/desk-decisions.ts';
import { HeldChange } from '../../src/contract/desk-changes.ts';
import { outcomesFor } from '../../src/elements/desk/todo/outcome.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf } from './desk.ts';
import { sampleBallots } from './sample-ballots.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { signUp, somebody } from './sign-up.ts';
import { TestEndpoint, testClock } from './support.ts';

const [institution] = sampleGroups.institutions ?? [];
const offer = {
  ...sampleBallots,
  institutions: [{ ...institution!, responseWorkingDays: 3, closingDays: ['2027-01-18'] }],
  groups: [
    group('small', {
      editions: [
        edition('small-1', { capacity: { minimum: 1, maximum: 2 } }),
        edition('own-list', { capacity: { maximum: 3, available: 1, waiting: 2 } }),
        edition('rolling-1', { entry: 'rolling', capacity: { maximum: 0 } }),
        edition('soon', {
          startDate: '2027-01-21',
          sessions: [],
          capacity: { minimum: 4, heldElsewhere: 1 },
        }),
      ],
    }),
  ],
};

describeDatabases('what waits for a decision', (open) => {
  const start = async () => {
    const clock = testClock();
    const endpoint = new TestEndpoint(connect(await open()), {
      offer,
      clock,
      deskToken: 'all welzijn:ours elders:theirs',
    });
    const desk = deskOf(endpoint, 'ours');
    const read = async (by = desk) => DecisionList.parse(await (await by.get('/tasks')).json());
    const kinds = async () =>
      (await read()).decisions.map((it) => `${it.kind} ${it.reference ?? it.edition}`);
    const hold = async (signup: object) =>
      HeldChange.parse(await (await desk.post('/changes', { signup })).json());
    return { endpoint, clock, desk, read, kinds, hold };
  };

  it('is whom to call and how, by the promise of the institution, without a phone number', async () => {
    const { endpoint, read } = await start();
    const { reference } = await signUp(endpoint, {
      participant: { name: 'Noor', phone: '0612345678', contactMoments: ['evening'] },
    });
    const { decisions, responseWorkingDays } = await read();
    const call = decisions.find((it) => it.kind === 'call');
    expect(call).toMatchObject({
      reference,
      name: 'Noor',
      groupName: 'Groep small',
      startDate: '2027-02-01',
      place: 'Hilversum',
      // Friday, the weekend, a day on which they are closed, Tuesday, Wednesday.
      dueDate: '2027-01-20',
      manner: { contactMoments: ['evening'], mayLeaveMessage: false, attempts: 0 },
    });
    expect(JSON.stringify(decisions)).not.toContain('0612345678');
    expect(responseWorkingDays).toBe(3);
    expect((await read(deskOf(endpoint, 'theirs'))).decisions).toEqual([]);
  });

  it('tells who is called first, and how who left a mail address only is mailed', async () => {
    const { endpoint, clock, read } = await start();
    await signUp(endpoint, {
      mode: 'referrer',
      participantKnows: true,
      contactFirst: 'referrer',
      referrer: { name: 'K. de Wit', organization: 'Huisartsen Oost', phone: '0355551234' },
    });
    clock.forward(1);
    await signUp(endpoint, {
      participant: { name: 'Omar', email: 'omar@post.example', mailIsShared: true },
    });
    const { decisions } = await read();
    const manners = decisions.filter((it) => it.kind === 'call').map((it) => it.manner);
    expect(manners).toMatchObject([
      {
        reach: 'phone',
        first: { who: 'referrer', name: 'K. de Wit', organization: 'Huisartsen Oost' },
        participantReach: 'phone',
      },
      { reach: 'mail', mailIsShared: true },
    ]);
    expect(manners[1]).not.toHaveProperty('first');
  });

  it('remembers calls, and waits for the talk that was planned', async () => {
    const { endpoint, desk, read, kinds, clock, hold } = await start();
    const { reference } = await signUp(endpoint);
    const noted = await desk.post(`/signups/${reference}/calls`, {
      outcome: 'no-answer',
      note: 'Belt zelf terug',
    });
    expect(await noted.json()).toMatchObject({
      deskNotes: [{ text: 'Belt zelf terug' }],
      history: [{ status: 'received' }, { called: 'no-answer', actor: 'coordinator' }],
    });
    const call = (await read()).decisions.find((it) => it.kind === 'call');
    expect(call?.manner).toMatchObject({ attempts: 1, lastOutcome: 'no-answer' });

    const talk = { date: '2027-01-20', time: '10:00' };
    const change = await hold({ reference, to: 'talk-planned', talk });
    expect(change).toMatchObject({ talk });
    expect((await read()).changes).toMatchObject([
      { id: change.id, reference, state: 'held', talk },
    ]);
    clock.forward(301);
    await endpoint.endpoint.work();
    const calm = await read();
    expect(calm.calm).toMatchObject({ talks: 1, nextTalkOn: '2027-01-20T10:00' });
    expect(await kinds()).not.toContain(`after-talk ${reference}`);
    clock.forward(6 * 86_400);
    expect(await kinds()).toContain(`after-talk ${reference}`);
  });

  it('waits for the talk of who was moved to a start that is full, until it is noted what came of it', async () => {
    const { endpoint, desk, read, kinds, clock } = await start();
    const { reference } = await signUp(endpoint);
    const decide = async (step: object) => {
      const response = await desk.post(`/signups/${reference}/transitions`, step);
      expect(response.status).toBe(201);
    };
    const talk = { date: '2027-01-20', time: '10:00' };
    await decide({ to: 'talk-planned', talk });
    await decide({ to: 'talk-planned', edition: 'rolling-1' });
    await decide({ to: 'waiting', priority: true });
    expect((await read()).calm).toMatchObject({ talks: 1, nextTalkOn: '2027-01-20T10:00' });
    expect(await kinds()).not.toContain(`after-talk ${reference}`);
    clock.forward(7 * 86_400);
    await decide({ to: 'waiting', priority: false });
    const { decisions, calm } = await read();
    const after = decisions.find((it) => it.kind === 'after-talk');
    expect(after).toMatchObject({ reference, status: 'waiting', talkOn: '2027-01-20T10:00' });
    expect(calm.talks).toBe(0);
    for (const { act } of outcomesFor(after!)) {
      const to = act.kind === 'move' ? act.to : undefined;
      const signup = { reference, to, from: 'waiting', fromTalk: '2027-01-20T10:00' };
      expect((await desk.post('/change-effects', { signup })).status).toBe(200);
    }
    await decide({ to: 'waiting' });
    expect(await kinds()).not.toContain(`after-talk ${reference}`);
  });

  it('knows no talk of who waits after a talk that has been', async () => {
    const { endpoint, desk, kinds, clock } = await start();
    const { reference } = await signUp(endpoint);
    const decide = (step: object) => desk.post(`/signups/${reference}/transitions`, step);
    await decide({ to: 'talk-planned', talk: { date: '2027-01-20' } });
    clock.forward(7 * 86_400);
    await decide({ to: 'placed' });
    await decide({ to: 'placed', edition: 'rolling-1' });
    expect(await (await desk.get(`/signups/${reference}`)).json()).toMatchObject({
      status: 'waiting',
    });
    expect(await kinds()).not.toContain(`after-talk ${reference}`);
  });

  it('takes a noted call back with its note, within five minutes and for the last step only', async () => {
    const { endpoint, desk, read, clock } = await start();
    const { reference } = await signUp(endpoint);
    const path = `/signups/${reference}/calls`;
    await desk.post(`/signups/${reference}/notes`, { text: 'Blijft' });
    clock.forward(1);
    await desk.post(path, { outcome: 'reached', note: 'Verkeerde persoon' });
    expect((await deskOf(endpoint, 'theirs').delete(path)).status).toBe(404);
    const card = await (await desk.delete(path)).json();
    expect(card.history).toMatchObject([{ status: 'received' }]);
    expect(card.deskNotes).toMatchObject([{ text: 'Blijft' }]);
    const call = (await read()).decisions.find((it) => it.kind === 'call');
    expect(call?.manner).toMatchObject({ attempts: 0 });
    expect((await desk.delete(path)).status).toBe(409);
    await desk.post(path, { outcome: 'no-answer' });
    clock.forward(301);
    expect((await desk.delete(path)).status).toBe(409);
  });

  it('takes a change back, so that the decision still waits', async () => {
    const { endpoint, desk, read, kinds, clock, hold } = await start();
    const { reference } = await signUp(endpoint);
    const { id } = await hold({ reference, to: 'declined' });
    expect((await desk.delete(`/changes/${id}`)).status).toBe(200);
    clock.forward(301);
    await endpoint.endpoint.work();
    expect((await read()).changes).toEqual([]);
    expect(await kinds()).toContain(`call ${reference}`);
  });

  it('takes back the call and the note of a decision with it, noted once however often it is sent', async () => {
    const { endpoint, desk, read, clock, hold } = await start();
    const { reference } = await signUp(endpoint);
    const card = async () => (await desk.get(`/signups/${reference}`)).json();
    const decision = { reference, to: 'declined', called: 'reached', note: 'Geheim van Noor' };
    await hold(decision);
    clock.forward(1);
    const { id } = await hold(decision);
    expect(await card()).toMatchObject({
      deskNotes: [{ text: 'Geheim van Noor' }],
      history: [{ status: 'received' }, { called: 'reached' }],
    });
    // It is kept with the sign-up, encrypted, and nowhere else.
    expect(JSON.stringify(await read())).not.toContain('Geheim');
    expect((await desk.delete(`/changes/${id}`)).status).toBe(200);
    const after = await card();
    expect(after.history).toHaveLength(1);
    expect(after.deskNotes).toEqual([]);
    const call = (await read()).decisions.find((it) => it.kind === 'call');
    expect(call?.manner).toMatchObject({ attempts: 0 });
  });

  it('plans no talk on a day that is over', async () => {
    const { endpoint, desk, hold } = await start();
    const participant = { ...somebody(), email: 'noor@post.example', mayMail: true };
    const { reference } = await signUp(endpoint, { participant });
    const signup = { reference, to: 'talk-planned', talk: { date: '2020-01-01' } };
    const refused = await desk.post('/changes', { signup });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ errors: [{ code: 'talk-past' }] });
    const today = { date: '2027-01-15', time: '16:30' };
    expect(await hold({ ...signup, talk: today })).toMatchObject({ mailed: 1 });
  });

  it('gives priority and takes it back, with a code in the history and no reason', async () => {
    const { endpoint, desk, hold } = await start();
    const { reference } = await signUp(endpoint, { edition: 'rolling-1' });
    const held = await hold({ reference, to: 'waiting', priority: true });
    expect(held).toMatchObject({ priority: true, called: 0, mailed: 0 });
    await desk.post(`/signups/${reference}/transitions`, { to: 'waiting', priority: true });
    const card = await (await desk.get(`/signups/${reference}`)).json();
    expect(card).toMatchObject({ priority: true });
    expect(card.history.at(-1)).toMatchObject({ status: 'waiting', reason: 'priority-given' });
  });

  it('shows a sign-up that looks double, where it waits', async () => {
    const { endpoint, read } = await start();
    const person = somebody();
    await signUp(endpoint, { participant: person });
    await signUp(endpoint, { participant: person });
    await signUp(endpoint, { participant: person });
    const doubles = (await read()).decisions.filter((it) => it.possibleDuplicate);
    expect(doubles.map((it) => it.kind).sort()).toEqual(
      doubles.map((it) => (it.status === 'received' ? 'call' : 'look')).sort(),
    );
    expect(doubles.length).toBeGreaterThan(0);
  });

  it('tells that the institution’s own list has to be asked, and who is too few', async () => {
    const { read } = await start();
    const { decisions } = await read();
    expect(decisions.find((it) => it.kind === 'offer-place')).toMatchObject({
      edition: 'own-list',
      free: 1,
      waitingElsewhere: 2,
    });
    expect(decisions.find((it) => it.kind === 'offer-place')).not.toHaveProperty('next');
    expect(decisions.find((it) => it.kind === 'below-minimum')).toMatchObject({
      edition: 'soon',
      held: 1,
      heldElsewhere: 1,
      minimum: 4,
      since: '2027-01-07T00:00:00.000Z',
    });
  });

  it('has a referrer without mail, who hears only what the participant agreed to', async () => {
    const { endpoint, desk, read, hold, clock } = await start();
    const referrer = { name: 'K. de Wit', organization: 'Huisartsen Oost', phone: '0355551234' };
    const refer = async (feedback: string[]) =>
      (await signUp(endpoint, { mode: 'referrer', participantKnows: true, referrer, feedback }))
        .reference;
    const agreed = await refer(['talk']);
    await refer([]);
    const waits = async () => (await read()).decisions.filter((it) => it.kind === 'tell-referrer');
    expect(await waits()).toEqual([]);
    const talk = { date: '2027-01-20' };
    expect(await hold({ reference: agreed, to: 'talk-planned', talk })).toMatchObject({
      called: 1,
    });
    clock.forward(301);
    await endpoint.endpoint.work();
    const list = await waits();
    expect(list).toMatchObject([
      {
        reference: agreed,
        reason: 'referrer-talk',
        tell: ['Er is een gesprek gepland.'],
        referrer: { name: 'K. de Wit', organization: 'Huisartsen Oost' },
      },
    ]);
    expect(JSON.stringify(list)).not.toContain('0355551234');
    await desk.post(`/calls/${list[0]!.call}/attempts`, { outcome: 'reached' });
    expect(await waits()).toEqual([]);
  });

  it('takes the last attempt of a call back, and only that', async () => {
    const { endpoint, desk, clock } = await start();
    await signUp(endpoint, {
      mode: 'referrer',
      participantKnows: true,
      participant: somebody(),
      referrer: { name: 'K. de Wit', organization: 'Huisartsen Oost', phone: '0355551234' },
      feedback: ['signup'],
    });
    const listed = async () =>
      ((await (await desk.get('/calls')).json()) as { calls: { id: string }[] }).calls;
    const [call] = await listed();
    const path = `/calls/${call!.id}/attempts`;
    expect((await desk.delete(path)).status).toBe(409);
    await desk.post(path, { outcome: 'no-answer' });
    clock.forward(600);
    expect((await desk.delete(path)).status).toBe(409);
    await desk.post(path, { outcome: 'reached' });
    expect(await listed()).toEqual([]);
    expect((await deskOf(endpoint, 'theirs').delete(path)).status).toBe(404);
    const taken = await (await desk.delete(path)).json();
    expect(taken).toMatchObject({ attempts: 1, lastOutcome: 'no-answer' });
    expect(taken).not.toHaveProperty('closedAt');
    expect(await listed()).toHaveLength(1);
    expect((await desk.delete(path)).status).toBe(409);
  });

  it('asks who waits long whether they still want to, before they are erased', async () => {
    const { endpoint, read, clock, hold } = await start();
    const { reference } = await signUp(endpoint, { edition: 'rolling-1' });
    await hold({ reference, to: 'waiting' });
    clock.forward(301);
    await endpoint.endpoint.work();
    const waits = async () => (await read()).decisions.filter((it) => it.kind === 'waits-long');
    clock.forward(334 * 86_400);
    expect(await waits()).toEqual([]);
    clock.forward(2 * 86_400);
    expect(await waits()).toMatchObject([
      { reference, dueDate: '2028-01-14', manner: { mayLeaveMessage: false } },
    ]);
    await hold({ reference, to: 'waiting' });
    clock.forward(301);
    await endpoint.endpoint.work();
    expect(await waits()).toEqual([]);
  });

  it('has the texts of the poll, for the working group alone', async () => {
    const { endpoint, read } = await start();
    await endpoint.submit('/polls/lunch/votes', 'vote', { option: 'other', otherText: 'Taart' });
    const all = await read(deskOf(endpoint, 'all'));
    expect(all.decisions.find((it) => it.kind === 'read-texts')).toMatchObject({ texts: 1 });
    expect((await read()).decisions.some((it) => it.kind === 'read-texts')).toBe(false);
  });

  it('is a start that began with people who are not noted as taking part, until they are', async () => {
    const { endpoint, clock, desk, read, kinds } = await start();
    const figures = async () =>
      (await (await desk.get('/figures?year=2027')).json()) as { placed?: unknown };
    const { reference } = await signUp(endpoint, { edition: 'small-1' });
    await desk.post(`/signups/${reference}/transitions`, { to: 'placed' });
    const due = async () => (await kinds()).filter((it) => it.startsWith('start-participation'));
    expect(await due()).toEqual([]);
    clock.forward(20 * 86_400);
    const { decisions } = await read();
    expect(decisions.find((it) => it.kind === 'start-participation')).toMatchObject({
      edition: 'small-1',
      since: '2027-02-01T00:00:00.000Z',
      placed: 1,
    });
    expect((await figures()).placed).toEqual({ fewerThan: 5 });
    // It still counts when somebody notes it after the last meeting.
    clock.forward(118 * 86_400);
    expect(await due()).toEqual(['start-participation small-1']);
    await desk.post(`/signups/${reference}/transitions`, { to: 'taking-part' });
    expect(await due()).toEqual([]);
    expect(await figures()).not.toHaveProperty('placed');
  });
});
