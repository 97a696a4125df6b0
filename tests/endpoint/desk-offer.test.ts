// The offer as the desk lists it, and what a change would do before it is made.
import { expect, it } from 'vitest';
import { ChangeEffects, DeskGroupRows } from '../../src/contract/desk-offer.ts';
import type { Edition } from '../../src/contract/group.ts';
import type { MailMessage } from '../../src/endpoint/index.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf } from './desk.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { signUp, somebody } from './sign-up.ts';
import { mailInto, testClock, TestEndpoint } from './support.ts';

const [institution] = sampleGroups.institutions ?? [];
const course = (changes: Partial<Edition> = {}) =>
  group('course', {
    name: 'Assertief',
    provision: 'standing',
    funder: 'GGD',
    editions: [
      edition('course-1', {
        locationDisclosed: false,
        capacity: { minimum: 1, maximum: 2, available: 2 },
        ...changes,
      }),
    ],
  });
const offer = {
  institutions: [{ ...institution!, email: 'aanmelden@welzijn.example' }],
  groups: [course(), group('without', { name: 'Aarden', editions: [] })],
};
const later = {
  sessions: [{ date: '2027-02-08', startTime: '19:30', endTime: '21:30' }],
};

describeDatabases('the offer at the desk', (open) => {
  const start = async () => {
    const sent: MailMessage[] = [];
    const clock = testClock('2027-01-14T10:00:00Z');
    const endpoint = new TestEndpoint(connect(await open()), {
      offer,
      clock,
      deskToken: 'all',
      publicUrl: 'https://aanbod.example.nl',
      mail: mailInto(sent),
    });
    const desk = deskOf(endpoint, 'all');
    const match = async () => {
      const { headers } = await desk.get('/groups/course');
      return { 'if-match': headers.get('etag') ?? '' };
    };
    const effects = async (body: object) => {
      const response = await desk.post('/change-effects', body, await match());
      expect(response.status).toBe(200);
      return ChangeEffects.parse(await response.json()).told;
    };
    const work = async () => {
      await endpoint.endpoint.work();
      return sent.splice(0);
    };
    return { endpoint, desk, clock, match, effects, work };
  };

  it('is listed by name, with places and town, also a group without a start', async () => {
    const { endpoint, desk } = await start();
    await signUp(endpoint, { edition: 'course-1' });
    const response = await desk.get('/groups');
    expect(response.status).toBe(200);
    const { groups, themes } = DeskGroupRows.parse(await response.json());
    expect(themes).toEqual([{ value: 'stress', label: 'Stress' }]);
    expect(groups).toMatchObject([
      { id: 'without', name: 'Aarden', editions: [] },
      {
        id: 'course',
        provision: 'standing',
        funder: 'GGD',
        editions: [
          {
            id: 'course-1',
            held: 1,
            place: 'Hilversum',
            day: '2027-02-01',
            startTime: '19:30',
            capacity: { maximum: 2, available: 1 },
          },
        ],
      },
    ]);
  });

  it('keeps who pays, and whether it is made on demand, from visitors', async () => {
    const { endpoint } = await start();
    const one = await (await endpoint.get('/groups/course')).text();
    const all = await (await endpoint.get('/groups')).text();
    expect(one).toContain('Assertief');
    for (const text of [one, all]) expect(text).not.toMatch(/provision|standing|funder|GGD/);
  });

  it('tells whom a change would reach, by mail and by phone, and stores nothing', async () => {
    const { endpoint, desk, clock, effects, work } = await start();
    const mailed = { ...somebody(), email: 'noor@example.nl', phone: undefined };
    await signUp(endpoint, { edition: 'course-1', participant: mailed });
    for (let people = 0; people < 2; people += 1) {
      clock.forward(1);
      await signUp(endpoint, { edition: 'course-1' });
    }
    await work();
    expect(await effects({ group: course(later) })).toEqual([
      { who: 'placed', people: 2, mailed: 1, called: 1 },
      { who: 'waiting', people: 1, mailed: 0, called: 1 },
    ]);
    expect(await effects({ group: course() })).toEqual([]);
    expect(await work()).toEqual([]);
    expect(await (await desk.get('/calls')).json()).toMatchObject({ calls: [] });
    expect(await (await desk.get('/changes')).json()).toEqual({ changes: [] });
  });

  it('tells effects only on the version that was read', async () => {
    const { desk, match } = await start();
    const before = await match();
    expect((await desk.put('/groups/course', course({ sessionCount: 3 }))).status).toBe(200);
    const stale = await desk.post('/change-effects', { group: course(later) }, before);
    expect(stale.status).toBe(412);
    const without = await desk.post('/change-effects', { group: course(later) }, {});
    expect(without.status).toBe(428);
  });

  it('holds one change of a group at a time: a second would undo the first unseen', async () => {
    const { desk, match, work, clock, endpoint } = await start();
    const first = await desk.post('/changes', { group: course(later) }, await match());
    expect(first.status).toBe(201);
    const cancelled = { group: course({ signupStatus: 'cancelled' }) };
    const second = await desk.post('/changes', cancelled, await match());
    expect(second.status).toBe(409);
    expect(await second.json()).toMatchObject({ errors: [{ code: 'change-held' }] });
    clock.forward(300);
    await work();
    expect(await (await endpoint.get('/groups/course')).json()).toMatchObject({
      editions: [{ sessions: later.sessions, signupStatus: 'few-places' }],
    });
    expect((await desk.post('/changes', cancelled, await match())).status).toBe(201);
  });

  it('refuses a new start in the past, an end before the begin and a text without end', async () => {
    const { desk, match } = await start();
    const session = { date: '2020-01-01', startTime: '21:00', endTime: '19:00' };
    const made = edition('course-2', {
      startDate: '2020-01-01',
      sessions: [session],
      location: { city: 'Hilversum'.repeat(50) },
    });
    const wrong = course();
    wrong.editions.push(made);
    const pointers = [
      '/editions/1/sessions/0/date',
      '/editions/1/sessions/0/endTime',
      '/editions/1/location/city',
    ];
    for (const path of ['/changes', '/change-effects']) {
      const answer = await desk.post(path, { group: wrong }, await match());
      expect(answer.status).toBe(400);
      const { errors } = (await answer.json()) as { errors: { pointer: string }[] };
      expect(errors.map((it) => it.pointer)).toEqual(expect.arrayContaining(pointers));
    }
    const late = { ...session, date: '2027-02-01', startTime: '22:00', endTime: '00:30' };
    const moved = course({ sessions: [late] });
    expect((await desk.put('/groups/course', moved, await match())).status).toBe(200);
    const back = course({ sessions: [{ ...late, date: '2027-01-13' }] });
    expect((await desk.post('/changes', { group: back }, await match())).status).toBe(400);
    // A program brings what was, such as the offer of years ago.
    expect((await desk.put('/groups/course', wrong, await match())).status).toBe(200);
  });

  it('leaves what an old offer has as it is', async () => {
    const old = edition('course-1', {
      startDate: '1999-01-04',
      sessions: [{ date: '1999-01-04', startTime: '21:00', endTime: '19:00' }],
    });
    const endpoint = new TestEndpoint(connect(await open()), {
      offer: { ...offer, groups: [group('course', { editions: [old] })] },
      clock: testClock('2027-01-14T10:00:00Z'),
      deskToken: 'all',
    });
    const desk = deskOf(endpoint, 'all');
    const { headers } = await desk.get('/groups/course');
    const changed = group('course', { name: 'Anders', editions: [old] });
    const match = { 'if-match': headers.get('etag') ?? '' };
    expect((await desk.put('/groups/course', changed, match)).status).toBe(200);
  });

  it('holds a new group and a new start, and shows neither before their time', async () => {
    const { endpoint, desk, match, clock, work } = await start();
    const held = await desk.post(
      '/changes',
      { group: group('new', { name: 'Zingen', editions: [edition('new-1')] }) },
      { 'if-none-match': '*' },
    );
    expect(held.status).toBe(201);
    expect(await held.json()).toMatchObject({ groupName: 'Zingen', change: 'new-group' });
    const more = course();
    more.editions.push(edition('course-2'));
    const second = await desk.post('/changes', { group: more }, await match());
    expect(await second.json()).toMatchObject({ change: 'new-start', mailed: 0, called: 0 });
    expect((await endpoint.get('/groups/new')).status).toBe(404);
    clock.forward(300);
    await work();
    expect((await endpoint.get('/groups/new')).status).toBe(200);
    expect(await (await endpoint.get('/groups/course')).json()).toMatchObject({
      editions: [{ id: 'course-1' }, { id: 'course-2' }],
    });
  });

  it('counts each person once, and those of whom only the institution knows', async () => {
    const { endpoint, desk, clock, match, work } = await start();
    const own = course({
      capacity: { minimum: 1, maximum: 5, heldElsewhere: 3, waitingElsewhere: 0 },
    });
    expect((await desk.put('/groups/course', own, await match())).status).toBe(200);
    const mailed = (email: string) => ({ ...somebody(), email, phone: undefined });
    for (const who of ['a', 'b', 'c']) {
      clock.forward(1);
      await signUp(endpoint, { edition: 'course-1', participant: mailed(`${who}@example.nl`) });
    }
    await work();
    const bigger = course({ ...later, capacity: { minimum: 1, maximum: 6 } });
    const answer = await desk.post('/change-effects', { group: bigger }, await match());
    const { told, elsewhere } = ChangeEffects.parse(await answer.json());
    expect(told).toEqual([
      { who: 'placed', people: 2, mailed: 2, called: 0 },
      { who: 'offered', people: 1, mailed: 1, called: 0 },
    ]);
    expect(elsewhere).toBe(3);
    const cancelled = { group: course({ signupStatus: 'cancelled' }) };
    const held = await desk.post('/changes', cancelled, await match());
    expect(await held.json()).toMatchObject({ change: 'cancelled-start', elsewhere: 3, mailed: 3 });
  });
});
