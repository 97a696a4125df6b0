import { expect, it } from 'vitest';
import { DeskCard, SignupRowList } from '../../src/contract/desk-cards.ts';
import { DecisionList } from '../../src/contract/desk-decisions.ts';
import type { Group } from '../../src/contract/group.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf } from './desk.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { asHolder, signUp, somebody, statusOf } from './sign-up.ts';
import { TestEndpoint, testClock } from './support.ts';

const [institution] = sampleGroups.institutions ?? [];
const offer = {
  institutions: [institution!, { ...institution!, id: 'elders', name: 'Elders' }],
  groups: [
    group('small', {
      editions: [
        edition('small-1', { capacity: { maximum: 1 } }),
        edition('small-2', { capacity: { maximum: 1 } }),
        edition('gone', { signupStatus: 'cancelled' }),
      ],
    }),
    group('theirs', { institution: 'elders', editions: [edition('theirs-1')] }),
  ],
};

/** Seconds. */
const day = 24 * 60 * 60;

describeDatabases('people at the desk', (open) => {
  const start = async () => {
    const clock = testClock();
    const endpoint = new TestEndpoint(connect(await open()), {
      offer,
      clock,
      deskToken: 'all welzijn:ours elders:theirs',
      encryptionKey: 'a key of a test',
    });
    const desk = deskOf(endpoint, 'ours');
    const find = async (query: object = {}, by = desk) => {
      const response = await by.post('/signup-searches', query);
      expect(response.status).toBe(200);
      return SignupRowList.parse(await response.json());
    };
    const card = async (reference: string) =>
      DeskCard.parse(await (await desk.get(`/signups/${reference}`)).json());
    return { endpoint, clock, desk, find, card };
  };

  it('have in the list what was decided about them, until it takes effect', async () => {
    const { endpoint, desk, find, clock } = await start();
    const { reference } = await signUp(endpoint, { edition: 'small-1' });
    const other = await signUp(endpoint, { edition: 'small-2' });
    const [before] = (await find({ edition: 'small-1' })).people;
    expect(before).not.toHaveProperty('change');
    await desk.post('/changes', { signup: { reference, to: 'withdrawn' } });
    const { people } = await find();
    expect(people.find((it) => it.reference === reference)).toMatchObject({
      status: 'received',
      change: { to: 'withdrawn', state: 'held' },
    });
    expect(people.find((it) => it.reference === other.reference)).not.toHaveProperty('change');
    clock.forward(301);
    await endpoint.endpoint.work();
    const [after] = (await find({ status: ['withdrawn'] })).people;
    expect(after).toMatchObject({ reference, status: 'withdrawn' });
    expect(after).not.toHaveProperty('change');
  });

  it('are found by reference, part of a name, phone or mail, of their institution alone', async () => {
    const { endpoint, desk, find } = await start();
    const noor = await signUp(endpoint, {
      participant: { name: 'Noor Bakker', phone: '06 12 34 56 78' },
    });
    const omar = await signUp(endpoint, { participant: { name: 'Omar', email: 'o@post.example' } });
    const references = async (q: string) => (await find({ q })).people.map((it) => it.reference);
    expect(await references('bakk')).toEqual([noor.reference]);
    expect(await references('+31612345678')).toEqual([noor.reference]);
    expect(await references('POST.example')).toEqual([omar.reference]);
    expect(await references(noor.reference.toLowerCase())).toEqual([noor.reference]);
    expect(await references(noor.reference.replace('-', ''))).toEqual([noor.reference]);
    expect(await references('niemand')).toEqual([]);
    // What is looked for stands in no address, which servers write down.
    expect((await desk.get('/signup-rows?q=bakk')).status).toBe(404);
    expect(await find()).toMatchObject({ total: 2, more: false });
    expect(JSON.stringify(await find())).not.toMatch(/12 34|post\.example/);
    expect(await find({}, deskOf(endpoint, 'theirs'))).toMatchObject({ total: 0 });
  });

  it('come by page, and those whose sign-up ended only when they are asked for', async () => {
    const { endpoint, desk, find } = await start();
    const people = [];
    for (let i = 0; i < 3; i++) people.push(await signUp(endpoint));
    await desk.post(`/signups/${people[0]!.reference}/transitions`, { to: 'declined' });
    expect(await find({ limit: 1 })).toMatchObject({ total: 2, more: true });
    expect((await find({ limit: 1, offset: 1 })).more).toBe(false);
    expect((await find({ status: ['declined'] })).people).toMatchObject([
      { reference: people[0]!.reference, status: 'declined' },
    ]);
    expect((await desk.post('/signup-searches', { status: ['nonsense'] })).status).toBe(400);
  });

  it('are narrowed to who waits long without a certain place, the longest first', async () => {
    const { endpoint, clock, desk, find } = await start();
    const placed = await signUp(endpoint, { edition: 'small-2' });
    await desk.post(`/signups/${placed.reference}/transitions`, { to: 'placed' });
    const first = await signUp(endpoint);
    clock.forward(10 * day);
    const second = await signUp(endpoint);
    clock.forward(8 * day);
    await signUp(endpoint);
    const references = async (query: object) =>
      (await find(query)).people.map((it) => it.reference);
    expect(await references({ waitsLongerThan: 1 })).toEqual([first.reference, second.reference]);
    expect(await references({ waitsLongerThan: 2 })).toEqual([first.reference]);
    expect(await references({ waitsLongerThan: 1, status: ['waiting'] })).toEqual([
      second.reference,
    ]);
    expect(await references({ waitsLongerThan: 4 })).toEqual([]);
    expect((await desk.post('/signup-searches', { waitsLongerThan: 0 })).status).toBe(400);
  });

  it('of one start are those with a place, and then those who wait in the order of the list', async () => {
    const { endpoint, clock, desk, find } = await start();
    const people: string[] = [];
    for (let i = 0; i < 4; i++) {
      people.push((await signUp(endpoint)).reference);
      clock.forward(60);
    }
    const [holds, second, third, goesFirst] = people;
    await desk.post(`/signups/${goesFirst}/transitions`, { to: 'waiting', priority: true });
    const { people: rows } = await find({ edition: 'small-1' });
    expect(rows.map((it) => [it.reference, it.position])).toEqual([
      [holds, undefined],
      [goesFirst, 1],
      [second, 2],
      [third, 3],
    ]);
  });

  it('have a card, and no card for another institution', async () => {
    const { endpoint, card, desk } = await start();
    await signUp(endpoint);
    const { reference } = await signUp(endpoint, { participant: somebody() });
    expect(await card(reference)).toMatchObject({
      status: 'waiting',
      position: 1,
      groupName: 'Groep small',
      history: [{ status: 'waiting', actor: 'participant' }],
    });
    expect((await deskOf(endpoint, 'theirs').get(`/signups/${reference}`)).status).toBe(404);
    expect((await desk.get('/signups/NOPE')).status).toBe(404);
    const note = await deskOf(endpoint, 'theirs').post(`/signups/${reference}/notes`, {
      text: 'x',
    });
    expect(note.status).toBe(404);
  });

  it('have notes that stay inside, and go when the person is erased', async () => {
    const { endpoint, desk, card } = await start();
    const signup = await signUp(endpoint);
    await desk.post(`/signups/${signup.reference}/notes`, { text: ' Oppas geregeld ' });
    expect((await card(signup.reference)).deskNotes).toMatchObject([{ text: 'Oppas geregeld' }]);
    expect((await desk.post(`/signups/${signup.reference}/notes`, { text: ' ' })).status).toBe(400);
    const seen = await (await asHolder(endpoint, signup, 'GET')).text();
    expect(seen).not.toContain('Oppas');
    // Somebody who changes their phone number keeps the notes about them.
    await asHolder(endpoint, signup, 'PATCH', { participant: { phone: '06 99 99 99 99' } });
    expect((await card(signup.reference)).deskNotes).toHaveLength(1);
    await endpoint.endpoint.erasePerson(signup.reference);
    expect((await card(signup.reference)).deskNotes).toBeUndefined();
    expect((await desk.post(`/signups/${signup.reference}/notes`, { text: 'x' })).status).toBe(409);
  });

  it('move to another start with their place, or to the waiting list where it is full', async () => {
    const { endpoint, desk, card } = await start();
    const [one, two] = [await signUp(endpoint), await signUp(endpoint)];
    const move = (reference: string, to: string, editionId: string) =>
      desk.post(`/signups/${reference}/transitions`, { to, edition: editionId });
    const refused = async (editionId: string) => {
      const answer = await move(one.reference, 'received', editionId);
      expect(answer.status).toBe(409);
      return ((await answer.json()) as { errors: { code: string }[] }).errors[0]!.code;
    };
    expect(await refused('gone')).toBe('start-cancelled');
    expect(await refused('theirs-1')).toBe('other-start');
    expect((await move(one.reference, 'received', 'small-2')).status).toBe(201);
    expect(await card(one.reference)).toMatchObject({ edition: 'small-2', status: 'received' });
    // The place that came free is offered to who waited for it.
    expect((await statusOf(endpoint, two)).status).toBe('offered');
    expect((await move(two.reference, 'waiting', 'small-2')).status).toBe(201);
    expect(await card(two.reference)).toMatchObject({
      edition: 'small-2',
      status: 'waiting',
      position: 1,
    });
  });

  it('come no closer to a start that was cancelled, and are marked, until they go elsewhere', async () => {
    const { endpoint, desk, find, card } = await start();
    const [one, two] = [await signUp(endpoint), await signUp(endpoint)];
    const asked = await signUp(endpoint, { mode: 'talk' });
    const post = (reference: string, body: object, path = 'transitions') =>
      path === 'changes'
        ? desk.post('/changes', { signup: { reference, ...body } })
        : desk.post(`/signups/${reference}/transitions`, body);
    const stored = (await (await desk.get('/groups/small')).json()) as Group;
    const editions = stored.editions.map((it) =>
      it.id === 'small-1' ? { ...it, signupStatus: 'cancelled' } : it,
    );
    expect((await desk.put('/groups/small', { ...stored, editions })).status).toBe(200);

    const talk = { date: '2027-01-20' };
    const refused: [string, object][] = [
      [one.reference, { to: 'placed' }],
      [one.reference, { to: 'talk-planned', talk }],
      [one.reference, { to: 'taking-part' }],
      [one.reference, { to: 'waiting' }],
      [
        two.reference,
        { to: 'offered', aboveCapacity: true, outOfOrder: true, reason: 'was-promised' },
      ],
      [asked.reference, { to: 'placed' }],
    ];
    for (const [reference, body] of refused)
      for (const path of ['transitions', 'changes']) {
        const answer = await post(reference, body, path);
        expect([body, path, await answer.json()]).toMatchObject([
          body,
          path,
          { status: 409, errors: [{ code: 'start-cancelled' }] },
        ]);
      }
    expect(await card(one.reference)).toMatchObject({ startCancelled: true, status: 'received' });
    expect((await find()).people.map((it) => it.startCancelled)).toEqual([true, true, true]);
    const { decisions } = DecisionList.parse(await (await desk.get('/tasks')).json());
    const call = decisions.find((it) => it.id === `call:${one.reference}`);
    expect(call).toMatchObject({ startCancelled: true });

    // A talk that somebody asked for is about more than this start.
    expect((await post(asked.reference, { to: 'talk-planned', talk })).status).toBe(201);
    expect((await post(two.reference, { to: 'referred-elsewhere' })).status).toBe(201);
    expect((await post(one.reference, { to: 'received', edition: 'small-2' })).status).toBe(201);
    expect(await card(one.reference)).not.toHaveProperty('startCancelled');
  });
});
