import { expect, it } from 'vitest';
import type { DeskSignupList } from '../../src/contract/desk-signups.ts';
import type { Retention } from '../../src/contract/institution-definition.ts';
import type { EndpointOptions, MailMessage } from '../../src/endpoint/index.ts';
import { describeDatabases } from '../support/databases.ts';
import type { TestDatabase } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf } from './desk.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { asHolder, capacityOf, signUp, somebody, statusOf } from './sign-up.ts';
import { TestEndpoint, testClock } from './support.ts';

const days = 24 * 3600;
const [institution] = sampleGroups.institutions ?? [];
const offer = (retention?: Retention) => ({
  institutions: [{ ...institution!, ...(retention && { retention }) }],
  groups: [
    group('small', { editions: [edition('small-1', { capacity: { maximum: 2 } })] }),
    group('other'),
  ],
});

const rowsOf = async (database: TestDatabase, query: string): Promise<Record<string, unknown>[]> =>
  database.kind === 'sqlite'
    ? (database.connect().prepare(query).all() as Record<string, unknown>[])
    : ((await database.connect().query(query)).rows as Record<string, unknown>[]);

describeDatabases('what is kept of people', (open) => {
  const start = async (options: Partial<EndpointOptions> = {}) => {
    const clock = testClock();
    const database = await open();
    const sent: MailMessage[] = [];
    const mail = {
      send: (message: MailMessage) => {
        sent.push(message);
        return Promise.resolve();
      },
    };
    const own = { offer: offer(), clock, mail, deskToken: 'all', ...options };
    const endpoint = new TestEndpoint(connect(database), own);
    const desk = deskOf(endpoint, 'all');
    const move = (reference: string, to: string) =>
      desk.post(`/signups/${reference}/transitions`, { to });
    /** Names that are still known, by status. */
    const known = async () => {
      await endpoint.endpoint.work();
      const { signups } = (await (await desk.get('/signups')).json()) as DeskSignupList;
      return signups.map((it) => `${it.status} ${it.participant?.name ?? '-'}`);
    };
    return { clock, database, endpoint, desk, move, known, sent };
  };
  const named = (name: string) => ({ participant: { ...somebody(), name } });

  it('erases each sign-up past its time, and keeps what is counted', async () => {
    const { endpoint, clock, known, move, database } = await start();
    const left = await signUp(endpoint, named('Weg'));
    await asHolder(endpoint, left, 'DELETE');
    await signUp(endpoint, named('Ontvangen'));
    const placed = await signUp(endpoint, named('Geplaatst'));
    await move(placed.reference, 'placed');
    clock.forward(1);
    const waiting = await signUp(endpoint, named('Wacht'));
    clock.forward(14 * days - 2);
    const all = ['withdrawn Weg', 'received Ontvangen', 'placed Geplaatst', 'waiting Wacht'];
    expect((await known()).sort()).toEqual([...all].sort());
    clock.forward(3600);
    expect(await known()).toContain('withdrawn -');
    expect((await asHolder(endpoint, left, 'GET')).status).toBe(404);
    // The edition starts on 1 February.
    clock.forward(94 * days);
    expect((await known()).sort()).toEqual([
      'placed Geplaatst',
      'received -',
      'withdrawn -',
      'withdrawn -',
    ]);
    expect((await asHolder(endpoint, waiting, 'GET')).status).toBe(404);
    expect(await capacityOf(endpoint)).toMatchObject({ available: 0, waiting: 0 });
    const [erased] = await rowsOf(
      database,
      `select * from signups where reference = '${waiting.reference}'`,
    );
    expect(erased).toMatchObject({
      status: 'withdrawn',
      personal: '',
      contact_phone: null,
      secret_hash: '',
      erased_at: clock().toISOString(),
    });
    clock.forward(4000 * days);
    expect(await known()).toContain('placed Geplaatst');
    expect(await rowsOf(database, 'select * from signup_history')).toHaveLength(7);
  });

  it('tells who still waits that it is over, and follows the rules of the institution', async () => {
    const { endpoint, clock, known, sent, move } = await start({
      offer: offer({ waitingDays: 30, participantDays: 1 }),
    });
    const talk = { mode: 'talk', edition: undefined, institution: 'welzijn', ...named('Gesprek') };
    await signUp(endpoint, talk);
    await signUp(endpoint, { edition: 'other-1', ...named('Mee') });
    const { reference } = await signUp(endpoint, { edition: 'other-1', ...named('Klaar') });
    await move(reference, 'taking-part');
    clock.forward(29 * days);
    expect(await known()).toContain('received Gesprek');
    clock.forward(1 * days);
    expect(await known()).toContain('received -');
    clock.forward(17 * days);
    expect(await known()).toEqual(
      expect.arrayContaining(['received Mee', 'taking-part -', 'received -']),
    );
    expect(sent).toEqual([]);

    const rolling = group('always', {
      editions: [
        edition('always-1', {
          entry: 'rolling',
          endDate: undefined,
          sessions: undefined,
          capacity: { maximum: 1 },
        }),
      ],
    });
    await endpoint.endpoint.importOffer({ groups: [rolling] });
    const always = { edition: 'always-1' };
    const as = (name: string) => ({
      ...always,
      participant: { name, email: `${name.toLowerCase()}@example.nl` },
    });
    await signUp(endpoint, as('Eerste'));
    await signUp(endpoint, as('Tweede'));
    clock.forward(1);
    await signUp(endpoint, as('Derde'));
    const told = (name: string) =>
      sent.filter((it) => it.to === `${name}@example.nl`).map((it) => it.text);
    clock.forward(30 * days);
    expect(await known()).toContain('offered Tweede');
    // Nobody decided on the first: the place goes to the second, and the third has waited too long.
    expect(told('eerste').at(-1)).toContain(
      'Wij hebben uw aanmelding gestopt en uw gegevens gewist.',
    );
    expect(told('derde').at(-1)).toContain(
      'Wij hebben uw aanmelding gestopt en uw gegevens gewist.',
    );
    expect(told('tweede').join()).not.toContain('gestopt');
  });

  it('erases contacts, names and messages, once for all processes', async () => {
    const { endpoint, clock, database } = await start({ mail: undefined });
    const contact = { name: 'Zoeker', email: 'zoeker@example.nl' };
    const sent = await endpoint.submit('/demand-signals', 'demand-signal', {
      themes: ['stress'],
      text: 'Iets bij mij in de buurt',
      contact,
    });
    expect(sent.status).toBe(201);
    const ranking = ['society', 'region', 'policy'];
    await endpoint.submit('/surveys/offer-priorities/responses', 'survey-response', {
      ranking,
      name: 'Invuller',
      publish: false,
    });
    await signUp(endpoint, { participant: { name: 'N', email: 'n@example.nl' } });
    const personal = async () => [
      ...(await rowsOf(database, 'select personal as it from demand_signals')),
      ...(await rowsOf(database, 'select personal as it from survey_responses where imported = 0')),
      ...(await rowsOf(database, 'select sealed as it from outbox')),
    ];
    const filled = async () =>
      (await personal()).filter(({ it }) => it !== null && it !== '').length;
    await endpoint.endpoint.work();
    expect(await filled()).toBe(3);
    clock.forward(30 * days);
    await endpoint.endpoint.work();
    expect(await filled()).toBe(2);
    clock.forward(335 * days);
    const others = [1, 2].map(() => new TestEndpoint(connect(database), { clock }));
    await Promise.all([endpoint, ...others].map((it) => it.endpoint.work()));
    expect(await filled()).toBe(0);
    // Counters by hashed address are gone with their window.
    expect(await rowsOf(database, 'select * from rate_limits')).toEqual([]);
    expect(await rowsOf(database, 'select * from idempotency')).toEqual([]);
    const [signal] = await rowsOf(database, 'select wishes from demand_signals');
    expect(signal?.['wishes']).toContain('stress');
  });

  it('keeps no message about who was erased, sent or not', async () => {
    const { endpoint, clock, database } = await start({ mail: undefined });
    const person = { participant: { ...somebody(), email: 'noor@example.nl' } };
    const signup = await signUp(endpoint, person);
    await asHolder(endpoint, signup, 'DELETE');
    const unsent = `select * from outbox where reference = '${signup.reference}'`;
    expect(await rowsOf(database, unsent)).toHaveLength(2);
    clock.forward(15 * days);
    await endpoint.endpoint.work();
    expect(await rowsOf(database, unsent)).toEqual([]);
  });

  it('gives all that is stored of one person, and erases it on request', async () => {
    const { endpoint, database, sent } = await start({ encryptionKey: 'a key for this test only' });
    const person = { name: 'Noor', phone: '06 12345678', email: 'noor@example.nl' };
    const first = await signUp(endpoint, { participant: person, note: 'Liever overdag' });
    const second = await signUp(endpoint, { edition: 'other-1', participant: person });
    const exported = await endpoint.endpoint.exportPerson(first.reference);
    expect(exported).toMatchObject({
      kind: 'signup',
      reference: first.reference,
      status: 'received',
      personal: { participant: person, note: 'Liever overdag' },
      history: [{ status: 'received', actor: 'participant' }],
      messages: [{ kind: 'received', state: 'waiting', message: { to: 'noor@example.nl' } }],
      sameContact: [second.reference],
    });
    expect(JSON.stringify(exported)).not.toContain('secret');

    const waits = (await signUp(endpoint), await signUp(endpoint));
    expect(await endpoint.endpoint.erasePerson(first.reference)).toBe(true);
    expect(await endpoint.endpoint.erasePerson(first.reference)).toBe(false);
    expect((await statusOf(endpoint, waits)).status).toBe('offered');
    expect((await statusOf(endpoint, second)).status).toBe('received');
    expect(await endpoint.endpoint.exportPerson(first.reference)).toMatchObject({
      status: 'withdrawn',
      personal: null,
      messages: [],
      sameContact: [],
    });
    await endpoint.endpoint.work();
    expect(sent.map((it) => it.subject)).toEqual([`Uw aanvraag ${second.reference}`]);
    const secrets = `select * from signup_secrets where reference = '${first.reference}'`;
    expect(await rowsOf(database, secrets)).toEqual([]);
    expect(await endpoint.endpoint.exportPerson('nope')).toBeUndefined();
  });

  it('gives and erases a demand signal and a survey response too', async () => {
    const { endpoint } = await start();
    const wish = { text: 'Iets', contact: { name: 'Zoeker', email: 'z@example.nl' } };
    const answer = await endpoint.submit('/demand-signals', 'demand-signal', wish);
    const { signal } = (await answer.json()) as { signal: string };
    const it = endpoint.endpoint;
    expect(await it.exportPerson(signal)).toMatchObject({ personal: wish });
    expect(await it.erasePerson(signal)).toBe(true);
    expect(await it.exportPerson(signal)).toMatchObject({ personal: null });
    expect(await it.erasePerson(signal)).toBe(false);
  });
});
