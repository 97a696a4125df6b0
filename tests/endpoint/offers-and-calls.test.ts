import { expect, it } from 'vitest';
import { CallList } from '../../src/contract/desk-calls.ts';
import { DeskCard } from '../../src/contract/desk-cards.ts';
import { DecisionList } from '../../src/contract/desk-decisions.ts';
import type { Edition } from '../../src/contract/group.ts';
import type { EndpointOptions, MailMessage } from '../../src/endpoint/index.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf } from './desk.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { asHolder, signUp, somebody, somebodyByMail, statusOf } from './sign-up.ts';
import { mailInto, testClock, TestEndpoint } from './support.ts';

const hours = 3600;
const offerOf = (changes: Partial<Edition> = {}, closingDays: string[] = []) => ({
  institutions: [
    {
      ...sampleGroups.institutions![0]!,
      email: 'aanmelden@welzijn.example',
      signupPage: 'https://welzijn.example/aanmelden',
      closingDays,
    },
  ],
  groups: [
    group('small', {
      editions: [edition('small-1', { capacity: { maximum: 1, available: 1 }, ...changes })],
    }),
  ],
});

/** Someone who left an e-mail address only. */
const byMail = () => ({ participant: somebodyByMail() });

describeDatabases('offers, calls and reminders', (open) => {
  const start = async (
    { at = '2027-01-14T10:00:00Z', offer = offerOf() } = {},
    options: Partial<EndpointOptions> = {},
  ) => {
    const clock = testClock(at);
    const sent: MailMessage[] = [];
    const database = await open();
    const endpoint = new TestEndpoint(connect(database), {
      offer,
      clock,
      deskToken: 'all welzijn:ours',
      mail: mailInto(sent),
      ...options,
    });
    const desk = deskOf(endpoint, 'ours');
    const work = async () => {
      await endpoint.endpoint.work();
      return sent.splice(0);
    };
    const calls = async () =>
      CallList.parse(await (await desk.get('/calls')).json()).calls.map((it) => ({
        ...it,
        attempt: (outcome: string) => desk.post(`/calls/${it.id}/attempts`, { outcome }),
      }));
    const move = async (reference: string, body: object) => {
      const response = await desk.post(`/signups/${reference}/transitions`, body);
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    };
    /** Somebody who is offered the only place. */
    const offered = async (person: object) => {
      const first = await signUp(endpoint, byMail());
      const next = await signUp(endpoint, person);
      await asHolder(endpoint, first, 'DELETE');
      expect((await statusOf(endpoint, next)).status).toBe('offered');
      return next;
    };
    return { endpoint, database, desk, work, calls, move, offered, clock };
  };
  const phone = () => ({ participant: somebody() });
  const both = () => ({ participant: { ...somebody(), ...byMail().participant } });

  it('ends an offer at the start of what it is for', async () => {
    const { endpoint, offered, clock, work } = await start({ at: '2027-02-01T10:00:00Z' });
    const next = await offered(phone());
    expect((await statusOf(endpoint, next)).offerExpiresAt).toBe('2027-02-01T18:30:00.000Z');
    clock.forward(8.5 * hours);
    await work();
    expect((await statusOf(endpoint, next)).status).toBe('expired');
  });

  it('offers nothing from the start on, to the minute', async () => {
    const { endpoint, clock, work } = await start({ at: '2027-02-01T18:29:00Z' });
    const [first, next] = [await signUp(endpoint, byMail()), await signUp(endpoint, byMail())];
    clock.forward(60);
    await asHolder(endpoint, first, 'DELETE');
    await work();
    expect((await statusOf(endpoint, next)).status).toBe('waiting');
  });

  it('calls who left a number before an offer ends, and waits for one attempt', async () => {
    const { endpoint, offered, calls, clock, work } = await start();
    const next = await offered(both());
    await work();
    expect(await calls()).toEqual([]);
    clock.forward(48 * hours);
    await work();
    const [call] = await calls();
    expect(call).toMatchObject({
      reason: 'offer-ends',
      reference: next.reference,
      answerBefore: '2027-01-17T10:00:00.000Z',
    });
    clock.forward(25 * hours);
    await work();
    // Sunday 17 January and two working days.
    const { status, offerExpiresAt } = await statusOf(endpoint, next);
    expect([status, offerExpiresAt]).toEqual(['offered', '2027-01-19T10:00:00.000Z']);
    expect((await call!.attempt('no-answer')).status).toBe(201);
    expect((await statusOf(endpoint, next)).status).toBe('expired');
    await work();
    expect(await calls()).toEqual([]);
  });

  it('is not ended by a call to the referrer, and calls the participant still', async () => {
    const { endpoint, offered, calls, clock, work } = await start();
    const referrer = { name: 'K. de Wit', organization: 'Huisarts', phone: '035 555 12 34' };
    const next = await offered({
      mode: 'referrer',
      participantKnows: true,
      referrer,
      feedback: ['signup'],
      ...both(),
    });
    await work();
    const [call, ...others] = await calls();
    expect([call?.reason, others]).toEqual(['referrer-signup', []]);
    await call!.attempt('no-answer');
    clock.forward(48 * hours);
    await work();
    expect((await calls()).map((it) => it.reason)).toEqual(['referrer-signup', 'offer-ends']);
    clock.forward(25 * hours);
    await work();
    expect((await statusOf(endpoint, next)).status).toBe('offered');
  });

  it.each([
    [[], '2027-01-19T10:00:00Z'],
    [['2027-01-18'], '2027-01-20T10:00:00Z'],
  ])('waits two working days for a call, and no longer (closed on %j)', async (closed, until) => {
    const { endpoint, offered, clock, work } = await start({ offer: offerOf({}, closed) });
    const next = await offered(phone());
    clock.forward((Date.parse(until) - clock().getTime()) / 1000 - 1);
    await work();
    expect((await statusOf(endpoint, next)).status).toBe('offered');
    clock.forward(1);
    await work();
    expect((await statusOf(endpoint, next)).status).toBe('expired');
  });

  it('calls who lost the place, where no mail tells it, until they wait again', async () => {
    const { endpoint, offered, calls, clock, work, move } = await start();
    const next = await offered(phone());
    await (await calls())[0]!.attempt('no-answer');
    clock.forward(73 * hours);
    await work();
    expect((await statusOf(endpoint, next)).status).toBe('expired');
    expect((await calls()).map((it) => [it.reason, it.tell])).toEqual([
      [
        'offer-ended',
        [
          'De tijd om te antwoorden is voorbij. De plaats wordt niet meer vrijgehouden. ' +
            'Weer op de wachtlijst kan.',
        ],
      ],
    ]);
    expect((await move(next.reference, { to: 'waiting' })).status).toBe(201);
    expect((await calls()).map((it) => it.reason)).not.toContain('offer-ended');
  });

  it('offers no waiting list to who lost the place once the start began or was cancelled', async () => {
    const { desk, offered, calls, clock, work } = await start();
    const told = async () => {
      const ended = (await calls()).find((it) => it.reason === 'offer-ended');
      return ended?.tell.join();
    };
    await offered(phone());
    await (await calls())[0]!.attempt('no-answer');
    clock.forward(73 * hours);
    await work();
    const gone = 'De tijd om te antwoorden is voorbij. De plaats wordt niet meer vrijgehouden.';
    expect(await told()).toBe(`${gone} Weer op de wachtlijst kan.`);
    const [open, cancelled] = [offerOf(), offerOf({ signupStatus: 'cancelled' })];
    expect((await desk.put('/groups/small', cancelled.groups[0])).status).toBe(200);
    expect(await told()).toBe(gone);
    expect((await desk.put('/groups/small', open.groups[0])).status).toBe(200);
    clock.forward(20 * 24 * hours);
    await work();
    expect(await told()).toBe(gone);
  });

  it('takes who answers from the call list', async () => {
    const { endpoint, offered, calls } = await start();
    const next = await offered(phone());
    expect((await calls()).map((it) => [it.reason, it.tell])).toEqual([
      ['offered', ['Er is een plaats vrij.']],
    ]);
    await asHolder(endpoint, next, 'PUT', { accept: true }, '/answer');
    expect(await calls()).toEqual([]);
  });

  it('calls whose mail is refused for good, and tries no more', async () => {
    let tries = 0;
    const refusing = {
      send: ({ to }: MailMessage) => {
        if (to === 'aanmelden@welzijn.example') return Promise.resolve();
        tries += 1;
        const refusal = Object.assign(new Error(`550 ${to}`), { responseCode: 550 });
        return Promise.reject(refusal);
      },
    };
    const { endpoint, calls, clock, work, database } = await start(
      {},
      { mail: refusing, onError: () => undefined },
    );
    const signup = await signUp(endpoint, both());
    const { reference } = signup;
    await work();
    clock.forward(24 * hours);
    await work();
    expect(tries).toBe(1);
    expect(await calls()).toMatchObject([
      {
        reference,
        reason: 'mail-refused',
        tell: ['Een mail is niet aangekomen. Vraag om het goede adres.'],
      },
    ]);
    const query = `select kind from outbox where kind = 'coordinator-call'`;
    const rows: unknown[] =
      database.kind === 'sqlite'
        ? database.connect().prepare(query).all()
        : (await database.connect().query(query)).rows;
    expect(rows).toHaveLength(1);
    const participant = { email: 'goed@example.nl' };
    expect((await asHolder(endpoint, signup, 'PATCH', { participant })).status).toBe(200);
    expect(await calls()).toEqual([]);
  });

  it('sends one address no more than so many messages a day; the rest waits and is called', async () => {
    const day = { count: 2, seconds: 24 * hours };
    const { endpoint, calls, clock, work } = await start(
      { offer: offerOf({ capacity: { maximum: 9 } }) },
      { policy: { minTokenAge: 0, messagesPerAddress: { participant: day, referrer: day } } },
    );
    const { participant } = both();
    for (const name of ['Ans', 'Bea', 'Cas'])
      await signUp(endpoint, { participant: { ...participant, name } });
    const toThem = (messages: MailMessage[]) =>
      messages.filter((it) => it.to === participant.email);
    expect(toThem(await work())).toHaveLength(2);
    expect(await calls()).toMatchObject([{ reason: 'mail-late' }]);
    clock.forward(hours);
    expect(toThem(await work())).toEqual([]);
    clock.forward(24 * hours);
    expect(toThem(await work())).toHaveLength(1);
  });

  it('calls whose mail came back, told by the mail system', async () => {
    const { endpoint, calls, work } = await start();
    const signup = await signUp(endpoint, both());
    const own = (await work()).find((it) => it.to.startsWith('deelnemer'));
    const bounce = (messageId: string, token = 'all') =>
      deskOf(endpoint, token).post('/bounces', { messageId });
    expect((await bounce(`<${own!.id}@zorg.example>`, 'ours')).status).toBe(401);
    expect((await bounce('<nope@zorg.example>')).status).toBe(404);
    expect((await bounce(`<${own!.id}@zorg.example>`)).status).toBe(201);
    expect((await bounce(own!.id)).status).toBe(404);
    expect(await calls()).toMatchObject([{ reference: signup.reference, reason: 'mail-refused' }]);
  });

  it('reminds who has a place some days before the start, once, with a way to say no', async () => {
    const offer = offerOf({ capacity: { maximum: 4 } });
    const { endpoint, work, clock } = await start({ offer });
    await signUp(endpoint, { participant: { name: 'A', email: 'a@example.nl' } });
    await signUp(endpoint, {
      participant: { name: 'B', email: 'b@example.nl', mailIsShared: true },
    });
    await signUp(endpoint, { participant: { name: 'C', email: 'c@example.nl', mayMail: false } });
    const left = await signUp(endpoint, { participant: { name: 'D', email: 'd@example.nl' } });
    await asHolder(endpoint, left, 'DELETE');
    await work();
    clock.forward((Date.parse('2027-01-29T18:29:59Z') - clock().getTime()) / 1000);
    expect(await work()).toEqual([]);
    clock.forward(1);
    const messages = await work();
    expect(messages.map((it) => it.to).sort()).toEqual(['a@example.nl', 'b@example.nl']);
    const [open_, shared] = ['a@example.nl', 'b@example.nl'].map(
      (to) => messages.find((it) => it.to === to)!.text,
    );
    expect(open_).toMatch(
      /Binnenkort begint het: maandag 1 februari 2027 om 19\.30 uur\. Het gaat om Groep small\.\n\nIk kom niet\. Dat laat ik hier weten:\nhttps:\/\/welzijn\.example\/aanmelden#gmw-signup=/,
    );
    expect(shared).toContain('Denkt u aan maandag 1 februari 2027 om 19.30 uur?');
    expect(shared).not.toMatch(/http|Groep/);
    // Someone who signs up now was told the day just now.
    await signUp(endpoint, { participant: { name: 'E', email: 'e@example.nl' } });
    const later = await work();
    expect(later.some((it) => it.text.includes('Binnenkort'))).toBe(false);
    clock.forward(48 * hours);
    expect(await work()).toEqual([]);
  });

  it('lets a coordinator offer out of order and above the places, knowingly and with a reason', async () => {
    const offer = offerOf({ capacity: { maximum: 1, available: 1 } });
    const { endpoint, move, clock, database } = await start({ offer });
    const placed = await signUp(endpoint);
    const first = await signUp(endpoint);
    clock.forward(1);
    const second = await signUp(endpoint);
    clock.forward(1);
    const third = await signUp(endpoint);
    const { reference } = second;
    const refused = async (body: object) => {
      const { status, body: problem } = await move(reference, { to: 'offered', ...body });
      const [error] = problem['errors'] as { code: string; detail: string }[];
      return [status, error?.code, problem['title'], error?.detail];
    };
    expect(await refused({})).toEqual([
      409,
      'full',
      'Deze stap kan nu niet',
      'Deze start is vol. U kunt de plaats toch aanbieden, met een reden.',
    ]);
    const reason = 'was-promised';
    expect((await refused({ aboveCapacity: true, reason })).slice(0, 2)).toEqual([
      409,
      'out-of-order',
    ]);
    expect((await refused({ aboveCapacity: true, outOfOrder: true })).slice(0, 2)).toEqual([
      400,
      'required',
    ]);
    const knowingly = { to: 'offered', aboveCapacity: true, outOfOrder: true, reason };
    expect((await move(reference, knowingly)).status).toBe(201);
    const states = await Promise.all(
      [placed, first, second, third].map(async (it) => (await statusOf(endpoint, it)).status),
    );
    expect(states).toEqual(['received', 'waiting', 'offered', 'waiting']);
    const query = `select reason from signup_history where reference = '${reference}' and status = 'offered'`;
    const rows: unknown =
      database.kind === 'sqlite'
        ? database.connect().prepare(query).all()
        : (await database.connect().query(query)).rows;
    expect(rows).toEqual([{ reason }]);
    // One above the places: a place that comes free is nobody's.
    await asHolder(endpoint, placed, 'DELETE');
    expect((await statusOf(endpoint, first)).status).toBe('waiting');
  });

  it('gives the place of who is put back on the list to the next one', async () => {
    const { endpoint, offered, work, move, clock } = await start();
    const dora = await offered(byMail());
    const els = await signUp(endpoint, byMail());
    clock.forward(60);
    const fien = await signUp(endpoint, byMail());
    const all = async () => {
      const views = await Promise.all([dora, els, fien].map((it) => statusOf(endpoint, it)));
      return views.map(({ status, position }) => `${status} ${position ?? ''}`.trim());
    };
    expect(await all()).toEqual(['offered', 'waiting 1', 'waiting 2']);
    await work();
    await move(dora.reference, { to: 'waiting' });
    expect(await all()).toEqual(['waiting 2', 'offered', 'waiting 1']);
    // The mail says where she stands now that the place is offered to somebody else.
    const [mail, ...others] = (await work()).filter((it) => it.subject.includes(dora.reference));
    expect(mail?.text).toContain('U staat op plaats 2 van de wachtlijst.');
    expect(others).toEqual([]);
    expect(await all()).toEqual(['waiting 2', 'offered', 'waiting 1']);

    // The place was taken: the next one that comes free goes by turn again.
    await move(els.reference, { to: 'received' });
    for (const it of [els, fien]) await asHolder(endpoint, it, 'DELETE');
    expect((await statusOf(endpoint, dora)).status).toBe('offered');
  });

  it('offers a place that stays free to who was put on the list only when a coordinator does', async () => {
    const { endpoint, desk, offered, work, move } = await start();
    const dora = await offered(byMail());
    await work();
    await move(dora.reference, { to: 'waiting' });
    const { length } = await work();
    expect(length).toBe(1);
    await work();
    expect(await statusOf(endpoint, dora)).toMatchObject({ status: 'waiting', position: 1 });
    // Nobody goes before her, and a coordinator reads that there is a place.
    const gijs = await signUp(endpoint, byMail());
    await work();
    expect(await statusOf(endpoint, gijs)).toMatchObject({ status: 'waiting', position: 2 });
    const { decisions } = DecisionList.parse(await (await desk.get('/tasks')).json());
    expect(decisions.find((it) => it.kind === 'offer-place')).toMatchObject({
      free: 1,
      next: { reference: dora.reference },
    });
    expect((await move(dora.reference, { to: 'offered' })).status).toBe(201);
    await asHolder(endpoint, dora, 'PUT', { accept: false }, '/answer');
    expect((await statusOf(endpoint, gijs)).status).toBe('offered');
  });

  it('does not offer a place to who was put on the list after signing up or after a talk', async () => {
    const { endpoint, work, move } = await start({
      offer: offerOf({ capacity: { maximum: 3, available: 3 } }),
    });
    const one = await signUp(endpoint, byMail());
    const two = await signUp(endpoint, { ...byMail(), mode: 'talk' });
    await move(one.reference, { to: 'waiting' });
    await move(two.reference, { to: 'talk-planned', talk: { date: '2027-01-20' } });
    await move(two.reference, { to: 'waiting' });
    await work();
    await work();
    const states = await Promise.all([one, two].map((it) => statusOf(endpoint, it)));
    expect(states.map((it) => it.status)).toEqual(['waiting', 'waiting']);
  });

  it('shows at the desk until when a place can be answered, as the person reads it', async () => {
    const { endpoint, desk, offered, calls, clock, work } = await start();
    const next = await offered(phone());
    clock.forward(73 * hours);
    await work();
    const until = '2027-01-19T10:00:00.000Z';
    const shown = async () => {
      const [card, tasks] = await Promise.all([
        desk.get(`/signups/${next.reference}`),
        desk.get('/tasks'),
      ]);
      const { decisions, calm } = DecisionList.parse(await tasks.json());
      return [
        (await statusOf(endpoint, next)).offerExpiresAt,
        DeskCard.parse(await card.json()).offerExpiresAt,
        calm.answerBefore,
        decisions.find((it) => it.kind === 'phone')?.answerBefore,
        (await calls())[0]?.answerBefore,
      ];
    };
    expect(await shown()).toEqual([until, until, until, until, until]);
    // Who was told that time in the call keeps it.
    await (await calls())[0]!.attempt('reached');
    await work();
    expect((await shown()).slice(0, 3)).toEqual([until, until, until]);
    clock.forward(47 * hours);
    expect((await statusOf(endpoint, next)).status).toBe('expired');
  });

  it('does not say that somebody thinks about a place in a cancelled start', async () => {
    const { desk, offered } = await start();
    await offered(byMail());
    const offeredPlaces = async () =>
      DecisionList.parse(await (await desk.get('/tasks')).json()).calm.offered;
    expect(await offeredPlaces()).toBe(1);
    const [small] = offerOf({ signupStatus: 'cancelled' }).groups;
    expect((await desk.put('/groups/small', small)).status).toBeLessThan(300);
    expect(await offeredPlaces()).toBe(0);
  });
});
