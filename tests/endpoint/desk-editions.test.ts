import { expect, it } from 'vitest';
import { DeskEditionList } from '../../src/contract/desk-editions.ts';
import { Group } from '../../src/contract/group.ts';
import { problemTypes } from '../../src/contract/problem-types.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf } from './desk.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { asHolder, capacityOf, signUp, statusOf } from './sign-up.ts';
import { TestEndpoint, testClock } from './support.ts';

const [institution] = sampleGroups.institutions ?? [];
const small = (maximum = 2, changes: Parameters<typeof edition>[1] = {}) =>
  group('small', {
    editions: [edition('small-1', { capacity: { minimum: 2, maximum }, ...changes })],
  });
const offer = {
  institutions: [institution!, { ...institution!, id: 'elders', name: 'Elders' }],
  groups: [small(), group('far', { institution: 'elders' })],
};

describeDatabases('editions and groups at the desk', (open) => {
  const start = async () => {
    const clock = testClock();
    const endpoint = new TestEndpoint(connect(await open()), {
      offer,
      clock,
      deskToken: 'all welzijn:ours elders:theirs',
    });
    const desk = deskOf(endpoint, 'ours');
    const editions = async (query = '', by = desk) => {
      const response = await by.get(`/editions${query}`);
      expect(response.status).toBe(200);
      return DeskEditionList.parse(await response.json()).editions;
    };
    const put = async (it: Group, by = desk) => {
      const response = await by.put(`/groups/${it.id}`, it);
      const { status } = response;
      if (status === 200) return Group.parse(await response.json());
      const { errors = [], type } = (await response.json()) as {
        type: string;
        errors?: { pointer: string; code: string }[];
      };
      return [status, type, ...errors.map(({ pointer, code }) => `${pointer} ${code}`)];
    };
    return { endpoint, desk, editions, put, clock };
  };

  it('tells how editions stand and what there is to do, to the institution they are of', async () => {
    const { endpoint, editions, desk } = await start();
    expect(await editions()).toEqual([
      {
        id: 'small-1',
        group: 'small',
        groupName: 'Groep small',
        institution: 'welzijn',
        place: 'Hilversum',
        startDate: '2027-02-01',
        endDate: '2027-03-01',
        entry: 'fixed',
        signupStatus: 'few-places',
        capacity: { minimum: 2, maximum: 2, available: 2, waiting: 0 },
        held: 0,
        heldElsewhere: 0,
        offered: 0,
        waiting: 0,
        waitingElsewhere: 0,
        unseen: 0,
        calls: 0,
        nextSteps: [],
      },
    ]);
    const first = await signUp(endpoint);
    for (let i = 0; i < 2; i += 1) await signUp(endpoint);
    await signUp(endpoint, { website: 'x' });
    await asHolder(endpoint, first, 'DELETE');
    expect(await editions()).toMatchObject([
      {
        signupStatus: 'waiting-list',
        held: 2,
        offered: 1,
        waiting: 0,
        unseen: 1,
        calls: 1,
        nextSteps: ['make-calls', 'look-at-signups', 'plan-talks'],
      },
    ]);
    expect((await editions('', deskOf(endpoint, 'theirs'))).map((it) => it.id)).toEqual(['far-1']);
    expect(await editions('', deskOf(endpoint, 'all'))).toHaveLength(2);
    expect(await editions('?group=far', deskOf(endpoint, 'all'))).toHaveLength(1);
    expect(await editions('?group=far')).toEqual([]);
    expect((await deskOf(endpoint, 'nope').get('/editions')).status).toBe(401);
    expect((await desk.get('/editions?offset=-1')).status).toBe(400);
  });

  it('makes and replaces a group, and shows it at once', async () => {
    const { endpoint, put, desk } = await start();
    const made = group('new', {
      editions: [edition('new-1', { locationDisclosed: false, capacity: { maximum: 4 } })],
    });
    const answer = await put(made);
    expect(answer).toMatchObject({ id: 'new', editions: [{ capacity: { available: 4 } }] });
    const seen = Group.parse(await (await endpoint.get('/groups/new')).json());
    expect(seen.editions[0]?.location?.street).toBeUndefined();
    const own = Group.parse(await (await desk.get('/groups/new')).json());
    expect(own.editions[0]?.location?.street).toBe('Molenpad 14');
    await put({ ...made, name: 'Anders', editions: [] });
    expect(await (await endpoint.get('/groups/new')).json()).toMatchObject({
      name: 'Anders',
      editions: [],
    });
    expect((await desk.get('/groups/far')).status).toBe(404);
    expect((await deskOf(endpoint, 'all').get('/groups/far')).status).toBe(200);
  });

  it('evicts nobody when an edition gets smaller, and offers places when it grows', async () => {
    const { endpoint, put } = await start();
    const held = [await signUp(endpoint), await signUp(endpoint)];
    const [waits, next] = [await signUp(endpoint), await signUp(endpoint)];
    expect(await put(small(1))).toMatchObject({ editions: [{ capacity: { available: 0 } }] });
    for (const it of held) expect((await statusOf(endpoint, it)).status).toBe('received');
    expect((await statusOf(endpoint, waits)).status).toBe('waiting');
    await put(small(4));
    for (const it of [waits, next]) expect((await statusOf(endpoint, it)).status).toBe('offered');
    expect(await capacityOf(endpoint)).toMatchObject({ available: 0, waiting: 0 });
  });

  it('keeps what the institution counted elsewhere, whatever is put', async () => {
    const { endpoint, editions, put } = await start();
    const four = (available: number) =>
      group('other', {
        editions: [edition('other-1', { capacity: { maximum: 4, available, waiting: 0 } })],
      });
    await put(four(1));
    await signUp(endpoint, { edition: 'other-1' });
    expect(await capacityOf(endpoint, 'other')).toMatchObject({ available: 0 });
    await put(four(4));
    expect(await capacityOf(endpoint, 'other')).toMatchObject({ available: 0 });
    expect(await editions('?group=other')).toMatchObject([{ held: 4, heldElsewhere: 3 }]);
  });

  it('refuses what is of another institution, breaks the contract, or would lose people', async () => {
    const { endpoint, desk, put } = await start();
    const wrong = async (it: Group, by = desk) => {
      const answer = await put(it, by);
      return Array.isArray(answer) ? answer.filter((_, i) => i !== 1) : answer;
    };
    const far = group('far', { institution: 'elders' });
    expect(await wrong(far)).toEqual([404]);
    expect(await wrong({ ...far, id: 'mine' })).toEqual([400, '/institution unknown-value']);
    expect(await wrong({ ...far, institution: 'welzijn' }, deskOf(endpoint, 'all'))).toEqual([
      400,
      '/institution unknown-value',
    ]);
    expect(await wrong(group('x', { editions: [edition('far-1')] }))).toEqual([
      400,
      '/editions/0/id duplicate-id',
    ]);
    const twice = [edition('x-1'), edition('x-1', { signupOpensAt: '2027-13-01T00:00:00Z' })];
    expect(await wrong(group('x', { editions: twice }))).toEqual([
      400,
      '/editions/1/signupOpensAt invalid-format',
      '/editions/1/id duplicate-id',
    ]);
    expect(await wrong({ ...group('x'), url: 'javascript:alert(1)' })).toEqual([
      400,
      '/url invalid-format',
    ]);
    expect((await desk.put('/groups/y', group('x'))).status).toBe(400);
    const broken = await desk.put('/groups/x', { ...group('x'), name: '' });
    expect(await broken.json()).toMatchObject({ errors: [{ pointer: '/name' }] });
    expect((await deskOf(endpoint, 'nope').put('/groups/x', group('x'))).status).toBe(401);

    const signup = await signUp(endpoint);
    const without = group('small', { editions: [] });
    expect(await put(without)).toEqual([409, problemTypes.notPossibleNow, '/editions has-signups']);
    expect((await statusOf(endpoint, signup)).status).toBe('received');
    await asHolder(endpoint, signup, 'DELETE');
    expect(await put(without)).toMatchObject({ editions: [] });
  });
});
