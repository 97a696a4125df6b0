import { expect, it } from 'vitest';
import { CallList } from '../../src/contract/desk-calls.ts';
import { HeldChange, HeldChangeList } from '../../src/contract/desk-changes.ts';
import type { Edition } from '../../src/contract/group.ts';
import type { MailMessage } from '../../src/endpoint/index.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf } from './desk.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { asHolder, signUp, somebody, statusOf } from './sign-up.ts';
import { mailInto, testClock, TestEndpoint } from './support.ts';

const [institution] = sampleGroups.institutions ?? [];
const small = (changes: Partial<Edition> = {}) =>
  group('small', {
    editions: [edition('small-1', { capacity: { maximum: 2, available: 2 }, ...changes })],
  });
const offer = {
  institutions: [
    {
      ...institution!,
      email: 'aanmelden@welzijn.example',
      signupPage: 'https://welzijn.example/aanmelden',
    },
    { ...institution!, id: 'elders' },
  ],
  groups: [small()],
};
const coordinator = 'aanmelden@welzijn.example';
const cancelled = { signupStatus: 'cancelled' };
const moved = {
  startDate: '2027-02-08',
  endDate: '2027-03-01',
  sessions: [
    { date: '2027-02-08', startTime: '19:30', endTime: '21:30' },
    { date: '2027-03-01', startTime: '19:30', endTime: '21:30' },
  ],
  location: { name: 'Bibliotheek', street: 'Plein 1', city: 'Huizen' },
};
const mailed = (email: string, more = {}) => ({ participant: { ...somebody(), email, ...more } });

describeDatabases('a start that is cancelled or moved', (open) => {
  const start = async (start = '2027-01-14T10:00:00Z') => {
    const sent: MailMessage[] = [];
    const clock = testClock(start);
    const endpoint = new TestEndpoint(connect(await open()), {
      offer,
      clock,
      deskToken: 'all welzijn:ours elders:theirs',
      publicUrl: 'https://aanbod.example.nl',
      mail: mailInto(sent),
    });
    const desk = deskOf(endpoint, 'ours');
    const work = async () => {
      await endpoint.endpoint.work();
      return sent.splice(0);
    };
    const put = async (changes: Partial<Edition>) => {
      expect((await desk.put('/groups/small', small(changes))).status).toBe(200);
    };
    const calls = async (by = desk, query = '') => {
      const response = await by.get(`/calls${query}`);
      expect(response.status).toBe(200);
      return CallList.parse(await response.json()).calls;
    };
    const hold = async (body: object) => {
      const response = await desk.post('/changes', body);
      expect(response.status).toBe(201);
      return HeldChange.parse(await response.json());
    };
    return { endpoint, desk, work, put, calls, hold, clock };
  };

  it('is told once to everybody who holds a place, waits, or is offered one', async () => {
    const { endpoint, work, put, clock } = await start();
    const gone = await signUp(endpoint, mailed('gone@example.nl'));
    for (const it of ['one', 'two', 'three']) {
      clock.forward(1);
      await signUp(endpoint, mailed(`${it}@example.nl`, { mailIsShared: it === 'one' }));
    }
    await asHolder(endpoint, gone, 'DELETE');
    await work();
    await put(cancelled);
    const messages = await work();
    expect(messages.map((it) => it.to).sort()).toEqual([
      'one@example.nl',
      'three@example.nl',
      'two@example.nl',
    ]);
    const textFor = (to: string) => messages.find((it) => it.to === to)?.text;
    expect(textFor('two@example.nl')).toBe(
      'Hallo,\n\nDeze start gaat niet door. Het gaat om Groep small. U hoeft niets meer te doen. ' +
        'Wilt u weten wat er wel kan? Bel ons dan.\n\nVragen? Bel 035 000 00 00.\n',
    );
    expect(textFor('one@example.nl')).toBe(
      'Hallo,\n\nHet gaat niet door. U hoeft niets te doen.\n',
    );
    await put(cancelled);
    clock.forward(80 * 3600);
    expect(await work()).toEqual([]);
  });

  it('is told as what changes: the day, the place', async () => {
    const { endpoint, work, put, calls } = await start();
    await signUp(endpoint, mailed('noor@example.nl'));
    await signUp(endpoint, { ...mailed('jo@example.org'), lang: 'en-GB' });
    await work();
    await put(moved);
    const messages = await work();
    const textFor = (to: string) => messages.find((it) => it.to === to)?.text;
    expect(messages).toHaveLength(2);
    expect(textFor('noor@example.nl')).toContain(
      'Er is iets veranderd. De bijeenkomst van maandag 1 februari 2027 om 19.30 uur is nu op ' +
        'maandag 8 februari 2027 om 19.30 uur. De plaats is nu: Bibliotheek, Plein 1, Huizen.',
    );
    expect(textFor('jo@example.org')).toContain('is now on Monday 8 February 2027 at 19:30.');
    expect(await calls()).toEqual([]);
    // Other words about the group move nobody.
    await put({ ...moved, accessibility: ['rolstoel'] });
    expect(await work()).toEqual([]);
  });

  it('is told by an import too, and not when it is put back before anybody was told', async () => {
    const { endpoint, work } = await start();
    await signUp(endpoint, mailed('noor@example.nl'));
    await work();
    const importing = (changes: Partial<Edition>) =>
      endpoint.endpoint.importOffer({ groups: [small(changes)] });
    await importing(moved);
    await importing({});
    expect(await work()).toEqual([]);
    await importing(cancelled);
    expect((await work()).map((it) => it.to)).toEqual(['noor@example.nl']);
    await importing({});
    expect((await work())[0]?.text).toContain('Het gaat toch door. Wij houden een plaats');
  });

  it('is told to referrers who were told of the sign-up, and to no other', async () => {
    const { endpoint, desk, work, put } = await start();
    const referred = (email: string, feedback: string[]) => ({
      mode: 'referrer',
      participantKnows: true,
      referrer: { name: 'R', organization: 'Huisarts', email },
      feedback,
    });
    const { reference } = await signUp(endpoint, referred('told@huisarts.example', ['signup']));
    await signUp(endpoint, referred('not@huisarts.example', ['end']));
    await work();
    await put(cancelled);
    const own = (await work()).filter((it) => it.to !== coordinator);
    expect(own).toMatchObject([{ to: 'told@huisarts.example', subject: reference }]);
    expect(own[0]?.text).toContain('Deze start gaat niet door. Het gaat om Groep small.');
    // How the client stands was not agreed: they hear what changed.
    await put({});
    const textFor = async (to: string) => (await work()).find((it) => it.to === to)?.text;
    expect(await textFor('told@huisarts.example')).toBe(
      `Hallo,\n\nHet gaat toch door. Het gaat om Groep small.\n\nKenmerk: ${reference}\n`,
    );
    const talk = { date: '2027-01-20' };
    await desk.post(`/signups/${reference}/transitions`, { to: 'talk-planned', talk });
    expect(await textFor('told@huisarts.example')).toBeUndefined();
    await put({ location: { city: 'Huizen' } });
    expect(await textFor('told@huisarts.example')).toBe(
      'Hallo,\n\nEr is iets veranderd. De plaats is nu: Huizen. Het gaat om Groep small.' +
        `\n\nKenmerk: ${reference}\n`,
    );
  });

  it('puts who has no mail on the call list, with what may be said', async () => {
    const { endpoint, desk, work, put, calls } = await start();
    const { reference } = await signUp(endpoint, {
      participant: { name: 'Noor', phone: '06 12345678', maySayWhoWeAre: true },
    });
    await signUp(endpoint, mailed('noor@example.nl'));
    await work();
    await put(cancelled);
    expect((await work()).map((it) => it.to).sort()).toEqual([coordinator, 'noor@example.nl']);
    const [call, ...others] = await calls();
    expect(others).toEqual([]);
    expect(call).toMatchObject({
      reference,
      reason: 'cancelled',
      tell: ['Deze start gaat niet door.'],
      groupName: 'Groep small',
      participant: { name: 'Noor', phone: '06 12345678' },
      maySayWhoWeAre: true,
      mayLeaveMessage: false,
      attempts: 0,
    });
    expect(await calls(deskOf(endpoint, 'theirs'))).toEqual([]);
    expect(await calls(deskOf(endpoint, 'all'), '?edition=small-1')).toHaveLength(1);
    expect(await calls(desk, '?edition=other')).toEqual([]);
    const step = async () => {
      const { editions } = (await (await desk.get('/editions')).json()) as {
        editions: { calls: number; nextSteps: string[] }[];
      };
      return [editions[0]?.calls, editions[0]?.nextSteps];
    };
    expect(await step()).toEqual([1, ['tell-cancelled']]);
    const attempt = (outcome: string, by = desk) =>
      by.post(`/calls/${call!.id}/attempts`, { outcome });
    expect((await attempt('no-answer', deskOf(endpoint, 'theirs'))).status).toBe(404);
    expect((await attempt('weather')).status).toBe(400);
    expect((await attempt('no-answer')).status).toBe(201);
    expect(await calls()).toMatchObject([{ attempts: 1, lastOutcome: 'no-answer' }]);
    expect((await attempt('reached')).status).toBe(201);
    expect(await calls()).toEqual([]);
    expect((await attempt('reached')).status).toBe(409);
    expect(await step()).toEqual([0, []]);
  });

  it('stays on the call list with all that changed until they are called', async () => {
    const { endpoint, put, calls } = await start();
    await signUp(endpoint);
    const { location } = moved;
    const day = (date: string) => ({ date, startTime: '19:30', endTime: '21:30' });
    const place = 'De plaats is nu: Bibliotheek, Plein 1, Huizen.';
    await put({ location });
    expect(await calls()).toMatchObject([{ tell: [place] }]);
    await put({ location, sessions: [day('2027-02-02'), day('2027-03-01')] });
    await put({ location, sessions: [day('2027-02-02'), day('2027-03-02')] });
    expect(await calls()).toMatchObject([
      {
        reason: 'moved',
        tell: [
          'Dit zijn nu de dagen: dinsdag 2 februari 2027 om 19.30 uur; dinsdag 2 maart 2027 om 19.30 uur.',
          place,
        ],
      },
    ]);
    await put({ location: { city: 'Bussum' }, sessions: [day('2027-02-02'), day('2027-03-02')] });
    const [call] = await calls();
    expect(call?.tell[1]).toBe('De plaats is nu: Bussum.');
  });

  it.each([
    ['2027-01-30T18:29:00Z', 0],
    ['2027-01-30T18:31:00Z', 1],
  ])('is called about, mail or not, within 48 hours of a session (%s)', async (at, called) => {
    const { endpoint, work, put, calls } = await start(at);
    await signUp(endpoint, mailed('noor@example.nl'));
    await work();
    await put(cancelled);
    expect((await work()).filter((it) => it.to === 'noor@example.nl')).toHaveLength(1);
    expect(await calls()).toHaveLength(called);
  });

  it('takes no answer to an offer any more, and lets the offer stay where it goes on after all', async () => {
    const { endpoint, work, put, clock } = await start();
    const [first] = [await signUp(endpoint), await signUp(endpoint)];
    const waiting = await signUp(endpoint, mailed('noor@example.nl'));
    await asHolder(endpoint, first, 'DELETE');
    await put(cancelled);
    const accept = () => asHolder(endpoint, waiting, 'PUT', { accept: true }, '/answer');
    expect(await (await accept()).json()).toMatchObject({ errors: [{ code: 'cancelled' }] });
    clock.forward(80 * 3600);
    await work();
    await put({});
    const { status, offerExpiresAt } = await statusOf(endpoint, waiting);
    expect([status, offerExpiresAt]).toEqual(['offered', '2027-01-20T18:00:00.000Z']);
    expect((await accept()).status).toBe(200);
  });

  it('is held for five minutes: nothing of it is to be seen, and it can be taken back', async () => {
    const { endpoint, desk, work, hold, calls, clock } = await start();
    await signUp(endpoint, mailed('noor@example.nl'));
    await signUp(endpoint);
    await work();
    const seen = async () => {
      const calendar = await (await endpoint.get('/editions/small-1/calendar')).text();
      const feed = await (await endpoint.get('/feed')).text();
      return [calendar, feed, await (await endpoint.get('/groups/small')).text()].join();
    };
    const before = await seen();
    const first = await hold({ group: small(cancelled) });
    expect(first).toMatchObject({
      state: 'held',
      group: 'small',
      mailed: 1,
      called: 1,
      releasesAt: '2027-01-14T10:05:00.000Z',
    });
    clock.forward(299);
    expect(await work()).toEqual([]);
    expect([await seen(), await calls()]).toEqual([before, []]);
    expect((await deskOf(endpoint, 'theirs').delete(`/changes/${first.id}`)).status).toBe(404);
    const back = await desk.delete(`/changes/${first.id}`);
    expect(await back.json()).toMatchObject({ state: 'taken-back' });
    clock.forward(1);
    expect(await work()).toEqual([]);
    expect(await seen()).toBe(before);

    const second = await hold({ group: small(moved) });
    clock.forward(300);
    expect((await work()).map((it) => it.to).sort()).toEqual([coordinator, 'noor@example.nl']);
    expect(await seen()).toContain('Bibliotheek');
    expect(await calls()).toHaveLength(1);
    const late = await desk.delete(`/changes/${second.id}`);
    expect([late.status, await late.json()]).toMatchObject([
      409,
      { errors: [{ code: 'too-late' }] },
    ]);
  });

  it("is released at once by a person's own act, so that nobody acts on what was", async () => {
    const { endpoint, hold, work } = await start();
    const signup = await signUp(endpoint, mailed('noor@example.nl'));
    await work();
    await hold({ group: small(cancelled) });
    const late = await endpoint.submit('/signups', 'signup', {
      mode: 'self',
      edition: 'small-1',
      participant: somebody(),
    });
    expect(await late.json()).toMatchObject({ errors: [{ code: 'cancelled' }] });
    expect((await work()).map((it) => it.to)).toEqual(['noor@example.nl']);

    await hold({ signup: { reference: signup.reference, to: 'declined' } });
    expect((await statusOf(endpoint, signup)).status).toBe('received');
    const withdraw = await asHolder(endpoint, signup, 'DELETE');
    expect(withdraw.status).toBe(409);
    expect((await statusOf(endpoint, signup)).status).toBe('declined');
  });

  it('undoes nothing that somebody else changed while it was held', async () => {
    const { endpoint, desk, hold, put, work, clock } = await start();
    await hold({ group: small(cancelled) });
    await put({ accessibility: ['rolstoel'] });
    clock.forward(300);
    await work();
    const { changes } = HeldChangeList.parse(await (await desk.get('/changes')).json());
    expect(changes).toMatchObject([
      {
        state: 'failed',
        problem:
          'Iemand anders heeft deze groep gewijzigd voordat uw wijziging inging. Uw wijziging is daarom niet doorgevoerd.',
      },
    ]);
    expect(await (await endpoint.get('/groups/small')).json()).toMatchObject({
      editions: [{ accessibility: ['rolstoel'], signupStatus: 'few-places' }],
    });
  });

  it('refuses at once what is not possible, and tells the desk what was not when its time came', async () => {
    const { endpoint, desk, hold, work, clock } = await start();
    const [first, second] = [await signUp(endpoint), await signUp(endpoint)];
    const never = { signup: { reference: first.reference, to: 'finished' } };
    expect((await desk.post('/changes', never)).status).toBe(409);
    expect((await desk.post('/changes', {})).status).toBe(400);
    expect(
      (await desk.post('/changes', { group: group('x', { institution: 'elders' }) })).status,
    ).toBe(400);
    await hold({ signup: { reference: second.reference, to: 'waiting' } });
    // Another coordinator decides meanwhile.
    const transition = { to: 'declined' };
    expect((await desk.post(`/signups/${second.reference}/transitions`, transition)).status).toBe(
      201,
    );
    clock.forward(300);
    await work();
    const { changes } = HeldChangeList.parse(await (await desk.get('/changes')).json());
    expect(changes).toMatchObject([
      {
        state: 'failed',
        reference: second.reference,
        to: 'waiting',
        problem: 'Deze stap past niet bij hoe de aanmelding nu staat.',
      },
    ]);
    expect((await statusOf(endpoint, second)).status).toBe('declined');
  });

  it('is not changed by a held change that is based on another version', async () => {
    const { endpoint, desk, work, put, hold, clock } = await start();
    expect((await desk.post('/changes', { group: small(moved) }, {})).status).toBe(428);
    const held = await hold({ group: small(moved) });
    await put({ sessionCount: 4 });
    clock.forward(400);
    await work();
    const { changes } = HeldChangeList.parse(await (await desk.get('/changes')).json());
    expect(changes).toMatchObject([{ id: held.id, state: 'failed' }]);
    expect(changes[0]!.problem).toContain('Iemand anders heeft deze groep gewijzigd');
    const { editions } = (await (await endpoint.fetch('/groups/small')).json()) as {
      editions: Edition[];
    };
    expect(editions[0]).toMatchObject({ sessionCount: 4 });
    expect(editions[0]!.startDate).not.toBe(moved.startDate);
  });
});
