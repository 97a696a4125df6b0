import { expect, it } from 'vitest';
import { CallList } from '../../src/contract/desk-calls.ts';
import { HeldChange } from '../../src/contract/desk-changes.ts';
import { DeskCard } from '../../src/contract/desk-cards.ts';
import { ChangeEffects } from '../../src/contract/desk-offer.ts';
import type { Edition } from '../../src/contract/group.ts';
import type { MailMessage } from '../../src/endpoint/index.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf } from './desk.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { signUp, somebody } from './sign-up.ts';
import { mailInto, testClock, TestEndpoint } from './support.ts';

const later: Partial<Edition> = {
  startDate: '2027-02-08',
  sessions: [{ date: '2027-02-08', startTime: '10:00' }],
  location: { name: 'Bibliotheek', city: 'Huizen' },
};
const full = { capacity: { maximum: 1, available: 0, waiting: 0, heldElsewhere: 1 } };
const small = (changes: Partial<Edition> = {}) =>
  group('small', {
    editions: [
      edition('small-1', changes),
      edition('later', later),
      edition('beside'),
      edition('full', { ...later, ...full }),
      edition('soon', {
        startDate: '2027-01-15',
        sessions: [{ date: '2027-01-15', startTime: '19:30' }],
      }),
    ],
  });
const safeHouse = { ...later, location: { name: 'Safe house', city: 'Bussum' } };
const quiet = (changes = safeHouse) =>
  group('quiet', { sensitive: true, signupBy: 'form', editions: [edition('quiet-1', changes)] });
const offer = {
  institutions: sampleGroups.institutions,
  groups: [small(), quiet()],
};
const mailed = (email: string, more = {}) => ({ participant: { ...somebody(), email, ...more } });
const referred = (feedback: string[], referrer: object, more = {}) => ({
  mode: 'referrer',
  participantKnows: true,
  referrer: { name: 'K. de Wit', organization: 'Huisarts', ...referrer },
  feedback,
  ...more,
});
const byMail = { email: 'k@huisarts.example' };
const byPhone = { phone: '035 555 12 34' };

describeDatabases('somebody who is moved to another start', (open) => {
  const start = async () => {
    const sent: MailMessage[] = [];
    const clock = testClock('2027-01-14T10:00:00Z');
    const endpoint = new TestEndpoint(connect(await open()), {
      offer,
      clock,
      deskToken: 'all welzijn:ours',
      mail: mailInto(sent),
    });
    const desk = deskOf(endpoint, 'ours');
    const work = async () => {
      await endpoint.endpoint.work();
      return sent.splice(0);
    };
    const calls = async () =>
      CallList.parse(await (await desk.get('/calls')).json()).calls.map(
        ({ reason, tell, edition: id }) => ({ reason, tell, edition: id }),
      );
    const move = async (reference: string, to: string, more: object) => {
      const response = await desk.post(`/signups/${reference}/transitions`, { to, ...more });
      expect(response.status).toBe(201);
    };
    const card = async (reference: string) =>
      DeskCard.parse(await (await desk.get(`/signups/${reference}`)).json());
    return { endpoint, desk, work, calls, move, card, clock };
  };

  it('reads that it is another start, on which days and where, and how it stands there', async () => {
    const { endpoint, work, move, calls } = await start();
    const { reference } = await signUp(endpoint, mailed('noor@example.nl'));
    await move(reference, 'placed', {});
    await work();
    await move(reference, 'placed', { edition: 'later' });
    const [mail, ...others] = await work();
    expect(others).toEqual([]);
    expect(mail?.text).toContain(
      'Er is iets veranderd. De aanmelding is nu voor een andere start. Dit zijn nu de dagen: ' +
        'maandag 8 februari 2027 om 10.00 uur. De plaats is nu: Bibliotheek, Huizen. ' +
        'De plaats is zeker. Het gaat om Groep small.',
    );
    expect(await calls()).toEqual([]);
  });

  it('reads so too where the other start is on the same days at the same place', async () => {
    const { endpoint, work, move } = await start();
    const { reference } = await signUp(endpoint, mailed('noor@example.nl'));
    await work();
    await move(reference, 'received', { edition: 'beside' });
    expect((await work())[0]?.text).toContain(
      'De aanmelding is nu voor een andere start. Wij houden een plaats voor u vrij.',
    );
  });

  it.each([
    ['somebody reads along', { mailIsShared: true }, 'later'],
    ['the group is sensitive', {}, 'quiet-1'],
  ])('reads nothing of it where %s', async (_, more, to) => {
    const { endpoint, work, move } = await start();
    const { reference } = await signUp(endpoint, mailed('noor@example.nl', more));
    await work();
    await move(reference, 'received', { edition: to });
    expect((await work())[0]?.text).toBe(
      'Hallo,\n\nEr is nieuws over uw aanvraag.\n\nKijk met de link die u hebt bewaard, of bel ons.\n',
    );
  });

  it('is called where there is no mail, also about what they had not heard yet', async () => {
    const { endpoint, desk, work, move, calls } = await start();
    const { reference } = await signUp(endpoint);
    const cancelled = await desk.put('/groups/small', small({ signupStatus: 'cancelled' }));
    expect(cancelled.status).toBe(200);
    expect(await calls()).toMatchObject([{ reason: 'cancelled' }]);
    await move(reference, 'received', { edition: 'later' });
    await work();
    expect(await calls()).toEqual([
      {
        reason: 'moved',
        tell: [
          'De aanmelding is nu voor een andere start.',
          'Daar is een plaats.',
          'Dit zijn nu de dagen: maandag 8 februari 2027 om 10.00 uur.',
          'De plaats is nu: Bibliotheek, Huizen.',
        ],
        edition: 'later',
      },
    ]);
  });

  const atHuizen = { location: later.location };
  const putStarts = async (desk: ReturnType<typeof deskOf>, changes: Record<string, object>) => {
    const { editions, ...rest } = small();
    const changed = editions.map((it) => ({ ...it, ...changes[it.id] }));
    expect((await desk.put('/groups/small', { ...rest, editions: changed })).status).toBe(200);
  };
  const otherStart = 'De aanmelding is nu voor een andere start.';
  const huizen = 'De plaats is nu: Bibliotheek, Huizen.';
  const february = 'Dit zijn nu de dagen: maandag 8 februari 2027 om 10.00 uur.';

  it('is called about the new start and about what changed there since', async () => {
    const { endpoint, desk, move, calls } = await start();
    const { reference } = await signUp(endpoint);
    await move(reference, 'received', { edition: 'later' });
    await putStarts(desk, { later: { location: { name: 'Buurthuis', city: 'Bussum' } } });
    const there = [otherStart, 'Daar is een plaats.'];
    const bussum = 'De plaats is nu: Buurthuis, Bussum.';
    expect(await calls()).toEqual([
      { reason: 'moved', tell: [...there, february, bussum], edition: 'later' },
    ]);
    await putStarts(desk, {
      later: { sessions: [{ date: '2027-02-15', startTime: '10:00' }], startDate: '2027-02-15' },
    });
    const days = 'Dit zijn nu de dagen: maandag 15 februari 2027 om 10.00 uur.';
    expect(await calls()).toEqual([
      { reason: 'moved', tell: [...there, days, huizen], edition: 'later' },
    ]);
  });

  it('is called about the new start too where that is cancelled, and goes on after all', async () => {
    const { endpoint, desk, move, calls } = await start();
    const { reference } = await signUp(endpoint);
    await move(reference, 'received', { edition: 'later' });
    await putStarts(desk, { later: { signupStatus: 'cancelled' } });
    expect(await calls()).toMatchObject([
      { reason: 'cancelled', tell: [otherStart, 'Deze start gaat niet door.'] },
    ]);
    await putStarts(desk, {});
    expect(await calls()).toMatchObject([
      { reason: 'resumed', tell: [otherStart, 'Deze start gaat toch door.'] },
    ]);
  });

  it('hears all of the new start where they had not heard of a change of the old one', async () => {
    const { endpoint, desk, move, calls } = await start();
    const { reference } = await signUp(endpoint);
    await putStarts(desk, { 'small-1': atHuizen });
    expect(await calls()).toMatchObject([{ reason: 'moved', tell: [huizen] }]);
    await move(reference, 'received', { edition: 'later' });
    expect(await calls()).toEqual([
      {
        reason: 'moved',
        tell: [otherStart, 'Daar is een plaats.', february, huizen],
        edition: 'later',
      },
    ]);
  });

  it('hears all of the new start where they had not heard of a move before', async () => {
    const { endpoint, move, calls } = await start();
    const { reference } = await signUp(endpoint);
    await move(reference, 'received', { edition: 'later' });
    await move(reference, 'received', { edition: 'full' });
    expect(await calls()).toEqual([
      {
        reason: 'moved',
        tell: [otherStart, 'Daar is nog geen plaats vrij.', february, huizen],
        edition: 'full',
      },
    ]);
  });

  it('hears only what is different where they were called about what changed before', async () => {
    const { endpoint, desk, move, calls } = await start();
    const { reference } = await signUp(endpoint);
    await move(reference, 'received', { edition: 'later' });
    const open = CallList.parse(await (await desk.get('/calls')).json()).calls;
    await desk.post(`/calls/${open[0]!.id}/attempts`, { outcome: 'reached' });
    await move(reference, 'received', { edition: 'full' });
    expect(await calls()).toMatchObject([{ tell: [otherStart, 'Daar is nog geen plaats vrij.'] }]);
  });

  it('leaves a referrer who is to be called with all that changed', async () => {
    const { endpoint, desk, move, calls, clock } = await start();
    const signup = { ...referred(['start'], byPhone), ...mailed('noor@example.nl') };
    const { reference } = await signUp(endpoint, signup);
    clock.forward(60);
    await move(reference, 'received', { edition: 'later' });
    await putStarts(desk, { later: { location: { city: 'Bussum' } } });
    expect(await calls()).toMatchObject([
      { reason: 'referrer-moved', tell: [otherStart, february, 'De plaats is nu: Bussum.'] },
    ]);
  });

  it('is called, mail or not, where a session is within two days', async () => {
    const { endpoint, work, move, calls } = await start();
    const { reference } = await signUp(endpoint, mailed('noor@example.nl'));
    await work();
    await move(reference, 'received', { edition: 'soon' });
    expect(await work()).toHaveLength(1);
    expect(await calls()).toMatchObject([{ reason: 'moved' }]);
  });

  it('leaves on the call list what a referrer has not heard yet, with what changed', async () => {
    const { endpoint, move, calls, clock } = await start();
    const { reference } = await signUp(endpoint, {
      ...referred(['signup'], byPhone),
      ...mailed('noor@example.nl'),
    });
    clock.forward(60);
    await move(reference, 'received', { edition: 'full' });
    expect(await calls()).toMatchObject([
      { reason: 'referrer-signup', edition: 'full' },
      {
        reason: 'referrer-moved',
        tell: [
          'De aanmelding is nu voor een andere start.',
          'Daar is nog geen plaats vrij.',
          'Dit zijn nu de dagen: maandag 8 februari 2027 om 10.00 uur.',
          'De plaats is nu: Bibliotheek, Huizen.',
        ],
      },
    ]);
  });

  it.each([
    ['signup', ' Daar is nog geen plaats vrij.'],
    ['start', ''],
  ])('is told to a referrer who agreed to hear of the %s, and no more', async (agreed, place) => {
    const { endpoint, work, move, calls } = await start();
    const { reference } = await signUp(
      endpoint,
      referred([agreed], byMail, { contactFirst: 'referrer' }),
    );
    await work();
    await move(reference, 'received', { edition: 'full' });
    expect((await work()).map((it) => [it.to, it.text])).toEqual([
      [
        byMail.email,
        `Hallo,\n\nEr is iets veranderd. De aanmelding is nu voor een andere start.${place} ` +
          'Dit zijn nu de dagen: maandag 8 februari 2027 om 10.00 uur. ' +
          `De plaats is nu: Bibliotheek, Huizen. Het gaat om Groep small.\n\nKenmerk: ${reference}\n`,
      ],
    ]);
    // The participant, whom nobody may mail, is called.
    expect(await calls()).toMatchObject([{ reason: 'moved' }]);
  });

  it.each([
    [['signup'], ' Daar is een plaats.', 'Daar is een plaats.'],
    [['start'], '', undefined],
  ])(
    'is told to a referrer without days or address where the group is sensitive',
    async (agreed, place, told) => {
      const { endpoint, work, move, calls } = await start();
      const noor = mailed('noor@example.nl');
      const mail = await signUp(endpoint, { ...referred(agreed, byMail), ...noor });
      const ali = mailed('ali@example.nl');
      const phone = await signUp(endpoint, { ...referred(agreed, byPhone), ...ali });
      await work();
      await move(mail.reference, 'received', { edition: 'quiet-1' });
      await move(phone.reference, 'received', { edition: 'quiet-1' });
      expect((await work()).find((it) => it.to === byMail.email)?.text).toBe(
        'Hallo,\n\nEr is iets veranderd. De aanmelding is nu voor een andere start.' +
          `${place}\n\nKenmerk: ${mail.reference}\n`,
      );
      const call = (await calls()).find((it) => it.reason === 'referrer-moved');
      expect(call?.tell).toEqual(
        ['De aanmelding is nu voor een andere start.', told].filter((it) => it !== undefined),
      );
    },
  );

  it('is told to no referrer that a sensitive group meets on another day', async () => {
    const { endpoint, desk, work, calls } = await start();
    const there = { edition: 'quiet-1' };
    const noor = mailed('noor@example.nl');
    await signUp(endpoint, { ...referred(['start'], byMail, there), ...noor });
    await signUp(endpoint, { ...referred(['start'], byPhone, there), ...noor });
    await work();
    const otherDay = quiet({ ...safeHouse, startDate: '2027-02-15', sessions: [] });
    expect((await desk.put('/groups/quiet', otherDay)).status).toBe(200);
    expect((await work()).map((it) => it.to)).toEqual(['noor@example.nl', 'noor@example.nl']);
    expect(await calls()).toEqual([]);
  });

  it.each([
    ['hears only of the talk', 'talk', {}],
    ['was told of no start', 'signup', { edition: undefined, group: 'small' }],
  ])('is not told to a referrer who %s', async (_, agreed, chosen) => {
    const { endpoint, work, move } = await start();
    const signup = { ...referred([agreed], byMail), ...mailed('noor@example.nl'), ...chosen };
    const { reference } = await signUp(endpoint, signup);
    await work();
    await move(reference, 'received', { edition: 'later' });
    expect((await work()).map((it) => it.to)).toEqual(['noor@example.nl']);
  });

  it('keeps a talk that is planned, and reads so, where they wait for a place', async () => {
    const { endpoint, work, move, card } = await start();
    const { reference } = await signUp(endpoint, mailed('noor@example.nl'));
    const talk = { date: '2027-01-20', time: '10:00' };
    await move(reference, 'talk-planned', { talk });
    await work();
    await move(reference, 'talk-planned', { edition: 'full' });
    expect(await card(reference)).toMatchObject({ status: 'waiting', talk });
    expect((await work())[0]?.text).toContain(
      'U staat op plaats 1 van de wachtlijst. U wacht op een plaats bij Groep small. ' +
        'Het gesprek blijft staan: woensdag 20 januari 2027 om 10.00 uur.',
    );
  });

  it.each([['received', 'waiting'], ['waiting']])(
    'reads of no talk that was called off by putting them on %s',
    async (...steps) => {
      const { endpoint, desk, work, move, card } = await start();
      const { reference } = await signUp(endpoint, mailed('noor@example.nl'));
      await move(reference, 'talk-planned', { talk: { date: '2027-01-20', time: '10:00' } });
      for (const to of steps) await move(reference, to, {});
      expect(await card(reference)).not.toHaveProperty('talk');
      await work();
      expect((await desk.put('/groups/small', small(later))).status).toBe(200);
      const [mail] = await work();
      expect(mail?.text).toContain('Er is iets veranderd.');
      expect(mail?.text).not.toContain('gesprek');
    },
  );

  it('keeps the talk when calling it off is taken back', async () => {
    const { endpoint, desk, move, card } = await start();
    const { reference } = await signUp(endpoint, mailed('noor@example.nl'));
    const talk = { date: '2027-01-20', time: '10:00' };
    await move(reference, 'talk-planned', { talk });
    const held = await desk.post('/changes', { signup: { reference, to: 'received' } });
    const { id } = HeldChange.parse(await held.json());
    expect((await desk.delete(`/changes/${id}`)).status).toBe(200);
    expect(await card(reference)).toMatchObject({ status: 'talk-planned', talk });
  });

  it('who asked for a talk only reads which start was chosen', async () => {
    const { endpoint, work, move } = await start();
    const asked = { mode: 'talk', edition: undefined, group: 'small', institution: 'welzijn' };
    const { reference } = await signUp(endpoint, { ...asked, ...mailed('noor@example.nl') });
    await move(reference, 'talk-planned', { talk: { date: '2027-01-20' } });
    await work();
    await move(reference, 'talk-planned', { edition: 'later' });
    expect((await work())[0]?.text).toContain(
      'Er is iets veranderd. Er is nu een start gekozen. Dit zijn nu de dagen: ' +
        'maandag 8 februari 2027 om 10.00 uur. De plaats is nu: Bibliotheek, Huizen.',
    );
  });

  it('is counted beforehand, by mail and by phone', async () => {
    const { endpoint, desk } = await start();
    const told = async (person: object) => {
      const { reference } = await signUp(endpoint, person);
      const answer = await desk.post('/change-effects', {
        signup: { reference, to: 'received', edition: 'later' },
      });
      return ChangeEffects.parse(await answer.json()).told;
    };
    const child = {
      mode: 'child',
      participant: { name: 'Noor', age: 12 },
      guardian: { name: 'Anna', email: 'anna@example.nl' },
    };
    const one = { who: 'placed', people: 1, mailed: 1, called: 0 };
    expect(await told(child)).toEqual([one]);
    expect(await told({})).toEqual([{ ...one, mailed: 0, called: 1 }]);
  });
});
