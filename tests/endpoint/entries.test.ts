// How people come in: when enough have signed up, so many a month, between opening and closing.
import { expect, it } from 'vitest';
import type { Edition } from '../../src/contract/group.ts';
import type { SignupResult } from '../../src/contract/signup.ts';
import type { OfferFile } from '../../src/contract/offer-file.ts';
import type { EndpointOptions, MailMessage } from '../../src/endpoint/index.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf } from './desk.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { asHolder, capacityOf, signUp, somebody, statusOf } from './sign-up.ts';
import { TestEndpoint, testClock } from './support.ts';

const days = 24 * 3600;
const coordinator = 'aanmelden@welzijn.example';
const [institution] = sampleGroups.institutions ?? [];

const offer = (changes: Partial<Edition>): OfferFile => ({
  institutions: [{ ...institution!, email: coordinator }],
  groups: [group('small', { editions: [edition('small-1', changes)] })],
});

describeDatabases('coming in', (open) => {
  const start = async (changes: Partial<Edition>, options: Partial<EndpointOptions> = {}) => {
    const clock = testClock();
    const database = await open();
    const sent: MailMessage[] = [];
    const mail = {
      send: (message: MailMessage) => {
        sent.push(message);
        return Promise.resolve();
      },
    };
    const own = { offer: offer(changes), clock, mail, deskToken: 'all', ...options };
    const endpoint = new TestEndpoint(connect(database), own);
    /** Who was told that the group goes on, and the date. */
    const told = async () => {
      await endpoint.endpoint.work();
      return sent
        .splice(0)
        .filter((it) => /gaat door|genoeg aanmeldingen|zijn nu de dagen|is nu op/.test(it.text))
        .map(({ to, text }) =>
          `${to} ${/(?:eerste keer is|nu de dagen:|is nu op) ([^.]*)\./.exec(text)?.[1] ?? ''}`.trim(),
        )
        .sort();
    };
    return { clock, database, endpoint, told };
  };
  const writes = (email: string) => ({ participant: { ...somebody(), email } });
  const whenFull: Partial<Edition> = {
    entry: 'when-full',
    capacity: { minimum: 2, maximum: 3 },
  };

  it('tells everyone with a place the date when there are enough, once, and the coordinator', async () => {
    const { endpoint, told } = await start(whenFull);
    const first = await signUp(endpoint, writes('a@example.nl'));
    expect(await told()).toEqual([]);
    await signUp(endpoint, writes('b@example.nl'));
    const date = 'maandag 1 februari 2027';
    expect(await told()).toEqual([`a@example.nl ${date}`, coordinator, `b@example.nl ${date}`]);
    expect(await told()).toEqual([]);
    // It goes on when someone leaves; who comes in later hears it then.
    await asHolder(endpoint, first, 'DELETE');
    expect(await told()).toEqual([]);
    await signUp(endpoint, writes('c@example.nl'));
    await signUp(endpoint, writes('d@example.nl'));
    await signUp(endpoint, writes('waits@example.nl'));
    expect(await told()).toEqual([`c@example.nl ${date}`, `d@example.nl ${date}`]);
  });

  it('tells the date when it comes, or becomes another one', async () => {
    const without = { ...whenFull, startDate: undefined, endDate: undefined, sessions: undefined };
    const { endpoint, told } = await start(without);
    for (const it of ['a@example.nl', 'b@example.nl']) await signUp(endpoint, writes(it));
    expect(await told()).toEqual(['a@example.nl', coordinator, 'b@example.nl']);
    const desk = deskOf(endpoint, 'all');
    const listed = await (await desk.get('/editions')).json();
    expect(listed).toMatchObject({ editions: [{ nextSteps: ['plan-talks', 'set-date'] }] });
    const dated = (startDate: string) =>
      group('small', { editions: [edition('small-1', { ...without, startDate })] });
    expect((await desk.put('/groups/small', dated('2027-03-02'))).status).toBe(200);
    const everyone = (date: string) => [`a@example.nl ${date}`, `b@example.nl ${date}`];
    expect(await told()).toEqual(everyone('dinsdag 2 maart 2027'));
    await endpoint.endpoint.importOffer({ groups: [dated('2027-03-09')] });
    expect(await told()).toEqual(everyone('dinsdag 9 maart 2027'));
    expect(await told()).toEqual([]);
  });

  it('does not count who still has to answer, is suspect or asks for a talk', async () => {
    // The suspect one holds a place, and nobody can say yet that somebody comes.
    const { endpoint, told } = await start(whenFull);
    await signUp(endpoint, { ...writes('s@example.nl'), website: 'x' });
    await signUp(endpoint, { ...writes('t@example.nl'), mode: 'talk' });
    await signUp(endpoint, writes('a@example.nl'));
    expect(await told()).toEqual([]);
    const { reference } = await signUp(endpoint, writes('b@example.nl'));
    expect((await told()).map((it) => it.split(' ')[0])).toEqual([
      'a@example.nl',
      coordinator,
      'b@example.nl',
    ]);
    const next = await signUp(endpoint, writes('c@example.nl'));
    const desk = deskOf(endpoint, 'all');
    await desk.post(`/signups/${reference}/transitions`, { to: 'declined' });
    expect((await statusOf(endpoint, next)).status).toBe('offered');
    expect(await told()).toEqual([]);
    await asHolder(endpoint, next, 'PUT', { accept: true }, '/answer');
    expect(await told()).toHaveLength(1);
  });

  it('tells once, however many processes look', async () => {
    const { endpoint, database, told, clock } = await start({ ...whenFull, entry: 'fixed' });
    for (const it of ['a@example.nl', 'b@example.nl']) await signUp(endpoint, writes(it));
    expect(await told()).toEqual([]);
    await endpoint.endpoint.importOffer(offer(whenFull));
    const others = [1, 2, 3].map(() => new TestEndpoint(connect(database), { clock }));
    await Promise.all(others.map((it) => it.endpoint.work()));
    expect(await told()).toHaveLength(3);
  });

  const monthly: Partial<Edition> = {
    entry: 'rolling',
    startDate: '2026-01-01',
    endDate: undefined,
    sessions: undefined,
    capacity: { maximum: 20, perMonth: 2 },
  };

  it('lets in so many a month, and offers the places of the next one to who waits', async () => {
    const { endpoint, clock } = await start(monthly);
    const [first] = [await signUp(endpoint), await signUp(endpoint)];
    expect(await capacityOf(endpoint)).toMatchObject({ available: 0, perMonth: 2 });
    const waiting: SignupResult[] = [];
    for (let i = 0; i < 3; i += 1) {
      clock.forward(1);
      waiting.push(await signUp(endpoint));
    }
    expect(waiting.map((it) => [it.status, it.position])).toEqual([
      ['waiting', 1],
      ['waiting', 2],
      ['waiting', 3],
    ]);
    const statuses = async () => {
      await endpoint.endpoint.work();
      const all = [];
      for (const it of waiting) all.push((await statusOf(endpoint, it)).status);
      return all;
    };
    expect(await statuses()).toEqual(['waiting', 'waiting', 'waiting']);
    // A place of this month that comes free is one of this month.
    await asHolder(endpoint, first, 'DELETE');
    expect(await statuses()).toEqual(['offered', 'waiting', 'waiting']);
    await asHolder(endpoint, waiting[0]!, 'PUT', { accept: true }, '/answer');
    clock.forward(18 * days);
    expect(await statuses()).toEqual(['received', 'offered', 'offered']);
    expect(await capacityOf(endpoint)).toMatchObject({ available: 0, waiting: 0 });
    clock.forward(28 * days);
    expect(await statuses()).toEqual(['received', 'expired', 'expired']);
    expect(await capacityOf(endpoint)).toMatchObject({ available: 2, waiting: 0 });
    const list = (await (await endpoint.get('/groups')).json()) as {
      groups: { editions: Edition[] }[];
    };
    expect(list.groups[0]?.editions[0]).toMatchObject({
      signupStatus: 'few-places',
      capacity: { available: 2, perMonth: 2 },
    });
  });

  it('keeps the place of who signed up twice a place of its month', async () => {
    const { endpoint, clock } = await start(monthly);
    const participant = somebody();
    const first = await signUp(endpoint, { participant });
    const again = await signUp(endpoint, { participant });
    clock.forward(20 * days);
    const others = [await signUp(endpoint), await signUp(endpoint)];
    await asHolder(endpoint, first, 'DELETE');
    expect((await statusOf(endpoint, again)).status).toBe('received');
    expect(await capacityOf(endpoint)).toMatchObject({ available: 0 });
    await asHolder(endpoint, others[0]!, 'DELETE');
    expect(await capacityOf(endpoint)).toMatchObject({ available: 1 });
  });

  it('is open from the opening until the closing, and not a moment longer', async () => {
    const { endpoint, clock } = await start({
      signupStatus: 'not-yet-open',
      signupOpensAt: '2027-01-15T11:00:00+01:00',
      signupClosesAt: '2027-01-16T11:00:00+01:00',
    });
    const attempt = async () => {
      const body = { mode: 'self', edition: 'small-1', participant: somebody() };
      const response = await endpoint.submit('/signups', 'signup', body);
      const { errors } = (await response.json()) as { errors?: { code: string }[] };
      const seen = (await (await endpoint.get('/groups/small')).json()) as {
        editions: Edition[];
      };
      return [response.status, errors?.[0]?.code, seen.editions[0]?.signupStatus];
    };
    expect(await attempt()).toEqual([409, 'not-yet-open', 'not-yet-open']);
    clock.forward(days - 1);
    expect(await attempt()).toEqual([409, 'not-yet-open', 'not-yet-open']);
    clock.forward(1);
    expect(await attempt()).toEqual([201, undefined, 'open']);
    clock.forward(days - 1);
    expect(await attempt()).toEqual([201, undefined, 'open']);
    clock.forward(1);
    expect(await attempt()).toEqual([409, 'closed', 'closed']);
  });

  it('offers by priority first, then by time, and to the next one after 72 hours', async () => {
    const { endpoint, clock } = await start({ capacity: { maximum: 1 } });
    const held = await signUp(endpoint);
    const waiting: SignupResult[] = [];
    for (let i = 0; i < 3; i += 1) {
      clock.forward(60);
      // Who gave a phone number would be called first, before the offer ends.
      const participant = { name: 'Noor', email: `waits-${i}@example.nl` };
      waiting.push(await signUp(endpoint, { participant }));
    }
    const desk = deskOf(endpoint, 'all');
    const last = waiting[2]!;
    await desk.post(`/signups/${last.reference}/transitions`, { to: 'waiting', priority: true });
    const statuses = async () => {
      await endpoint.endpoint.work();
      const all = [];
      for (const it of waiting) {
        const { status, position } = await statusOf(endpoint, it);
        all.push(`${status} ${position ?? ''}`.trim());
      }
      return all;
    };
    // Nobody is told a position that somebody who goes first can change.
    expect(await statuses()).toEqual(['waiting', 'waiting', 'waiting']);
    await asHolder(endpoint, held, 'DELETE');
    expect(await statuses()).toEqual(['waiting 1', 'waiting 2', 'offered']);
    clock.forward(3 * days - 1);
    expect(await statuses()).toEqual(['waiting 1', 'waiting 2', 'offered']);
    clock.forward(1);
    expect(await statuses()).toEqual(['offered', 'waiting 1', 'expired']);
  });
});
