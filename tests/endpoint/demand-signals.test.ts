import { expect, it } from 'vitest';
import { DemandSignalResult } from '../../src/contract/demand-signal.ts';
import { SignalOverview } from '../../src/contract/desk-signals.ts';
import { problemTypes } from '../../src/contract/problem-types.ts';
import type { MailMessage } from '../../src/endpoint/index.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf } from './desk.ts';
import { sampleGroups } from './sample-groups.ts';
import { mailInto, testClock, TestEndpoint } from './support.ts';

describeDatabases('demand signals', (open, kind) => {
  const signal = { themes: ['stress'], dayparts: ['evening'], barriers: ['distance'] };
  const start = async (options = {}) => {
    const database = await open();
    const endpoint = new TestEndpoint(connect(database), { offer: sampleGroups, ...options });
    const rows = async (): Promise<Record<string, unknown>[]> => {
      const query = 'select * from demand_signals';
      if (database.kind === 'sqlite') {
        return database.connect().prepare(query).all() as Record<string, unknown>[];
      }
      return (await database.connect().query<Record<string, unknown>>(query)).rows;
    };
    return { endpoint, rows };
  };
  const send = (endpoint: TestEndpoint, body: object, options = {}) =>
    endpoint.submit('/demand-signals', 'demand-signal', body, options);

  it('keeps what was looked for, once', async () => {
    const { endpoint, rows } = await start();
    const first = await send(endpoint, { ...signal, institution: 'welzijn' }, { key: 'k' });
    const again = await send(endpoint, { ...signal, institution: 'welzijn' }, { key: 'k' });
    expect([first.status, again.status]).toEqual([201, 201]);
    const answer = DemandSignalResult.parse(await first.json());
    expect(await again.json()).toEqual(answer);
    expect(await rows()).toEqual([
      {
        id: answer.signal,
        institution: 'welzijn',
        wishes: JSON.stringify(signal),
        personal: null,
        suspect: 0,
        created_at: '2027-01-14T10:00:00.000Z',
        answered_at: null,
        answer_releases_at: null,
        edition_id: null,
      },
    ]);
  });

  it('seals what was written and who wants to be told', async () => {
    const { endpoint, rows } = await start({ encryptionKey: 'a key for tests' });
    const contact = { name: 'Noor', phone: '06 12345678' };
    const body = { ...signal, text: 'Ik wil praten over Jan.', contact, website: 'x' };
    expect((await send(endpoint, body)).status).toBe(201);
    const [row] = await rows();
    expect(row).toMatchObject({ suspect: 1, wishes: JSON.stringify(signal) });
    expect(String(row?.['personal'])).toMatch(/^[\w-]{8}\./);
    expect(JSON.stringify(row)).not.toMatch(/Noor|Jan|0612|06 12/);
  });

  it.each([
    [{}, '/text', 'required'],
    [{ themes: [] }, '/text', 'required'],
    [{ barriers: ['weather'] }, '/barriers/0', 'unknown-value'],
    [{ text: 'x'.repeat(501) }, '/text', 'too-long'],
    [{ ...signal, institution: 'nope' }, '/institution', 'unknown-value'],
  ])('refuses %j', async (body, pointer, code) => {
    const { endpoint, rows } = await start();
    const response = await send(endpoint, body);
    expect(await response.json()).toMatchObject({ status: 400, errors: [{ pointer, code }] });
    expect(await rows()).toEqual([]);
  });

  it(`limits, and wants a token of its own (${kind})`, async () => {
    const one = { count: 1, seconds: 60 };
    const perAddress = { signup: one, vote: one, 'survey-response': one, 'demand-signal': one };
    const { endpoint } = await start({ policy: { minTokenAge: 0, perAddress } });
    const address = '192.0.2.7';
    expect((await send(endpoint, signal, { address })).status).toBe(201);
    expect((await send(endpoint, signal, { address })).status).toBe(429);
    const other = await endpoint.submit('/demand-signals', 'vote', signal);
    expect(await other.json()).toMatchObject({ type: problemTypes.tokenInvalid });
  });
});

describeDatabases('demand signals at the desk', (open) => {
  const [institution] = sampleGroups.institutions ?? [];
  const start = async () => {
    const sent: MailMessage[] = [];
    const database = await open();
    const clock = testClock();
    const endpoint = new TestEndpoint(connect(database), {
      offer: {
        ...sampleGroups,
        institutions: [institution!, { ...institution!, id: 'elders', name: 'Elders' }],
      },
      clock,
      encryptionKey: 'a key for tests',
      deskToken: 'all welzijn:ours elders:theirs',
      mail: mailInto(sent),
    });
    const send = async (body: object) => {
      const response = await endpoint.submit('/demand-signals', 'demand-signal', body);
      expect(response.status).toBe(201);
      return DemandSignalResult.parse(await response.json()).signal;
    };
    const read = async (token = 'ours', query = '') => {
      const response = await deskOf(endpoint, token).get(`/demand-signals${query}`);
      expect(response.status).toBe(200);
      return SignalOverview.parse(await response.json());
    };
    const answer = async (signal: string, body: object, token = 'ours') => {
      const response = await deskOf(endpoint, token).post(`/demand-signals/${signal}/answer`, body);
      const { errors } = (await response.json()) as { errors?: { code: string }[] };
      return [response.status, ...(errors ?? []).map((it_) => it_.code)];
    };
    return { endpoint, clock, database, send, read, answer, sent };
  };
  const ours = { institution: 'welzijn' };

  it('are counted as times asked for, with small counts hidden, by who may see them', async () => {
    const { send, read } = await start();
    for (let i = 0; i < 6; i += 1) {
      await send({ ...ours, themes: ['stress'], place: 'Huizen ', barriers: ['distance'] });
    }
    await send({ ...ours, themes: ['stress', 'money'], place: 'huizen', dayparts: ['evening'] });
    await send({ ...ours, themes: ['money'] });
    await send({ institution: 'elders', themes: ['stress'] });
    await send({ themes: ['money'] });
    await send({ ...ours, themes: ['stress'], website: 'spam' });
    const { total, counts } = await read();
    expect(total).toBe(8);
    expect(counts.theme).toEqual([
      { value: 'money', label: 'Geld', fewerThan: 10 },
      { value: 'stress', label: 'Stress', fewerThan: 10 },
    ]);
    expect(counts.place).toEqual([{ value: 'huizen', label: 'huizen', count: 7 }]);
    expect(counts.daypart).toEqual([{ value: 'evening', label: 'evening', fewerThan: 5 }]);
    expect(counts.barrier).toEqual([{ value: 'distance', label: 'distance', count: 6 }]);
    expect((await read('theirs')).total).toBe(1);
    expect((await read('all')).total).toBe(10);
  });

  it('show what was written, and who wants to be told, and are answered from there once', async () => {
    const { endpoint, send, read, answer, sent } = await start();
    const email = 'noor@example.nl';
    const signal = await send({
      ...ours,
      themes: ['stress'],
      text: 'Graag overdag.',
      contact: { name: 'Noor', email },
    });
    const byPhone = await send({ ...ours, themes: ['money'], contact: { phone: '06 12345678' } });
    const overview = await read();
    expect(overview.texts).toMatchObject([{ signal, text: 'Graag overdag.', suspect: false }]);
    expect(overview.toTell.map((it_) => [it_.signal, it_.contact, it_.themes])).toEqual(
      expect.arrayContaining([
        [signal, { name: 'Noor', email }, ['stress']],
        [byPhone, { phone: '06 12345678' }, ['money']],
      ]),
    );
    expect((await read('theirs')).toTell).toEqual([]);
    expect(await answer(signal, { by: 'mail', group: 'assertive' }, 'theirs')).toEqual([404]);
    expect(await answer(signal, { by: 'mail' })).toEqual([400, 'required']);
    expect(await answer(signal, { by: 'mail', group: 'safe' })).toEqual([400, 'sensitive']);
    expect(await answer(signal, { by: 'mail', group: 'nope' })).toEqual([400, 'unknown-value']);
    expect(await answer(byPhone, { by: 'mail', text: 'Hoi' })).toEqual([409, 'no-mail']);
    expect(await answer(signal, { by: 'mail', group: 'assertive', text: 'Tot ziens!' })).toEqual([
      201,
    ]);
    expect(await answer(byPhone, { by: 'phone' })).toEqual([201]);
    expect(await answer(signal, { by: 'mail', text: 'Nog eens' })).toEqual([409, 'nobody-to-tell']);
    await endpoint.endpoint.work();
    expect(sent).toMatchObject([
      {
        to: email,
        subject: 'Bericht over uw vraag',
        text: 'Hallo,\n\nU vroeg ons om bericht.\n\nMisschien past deze groep: Groep assertive.\n\nTot ziens!\n',
      },
    ]);
    // The contact details are gone; what was written is not.
    const after = await read();
    expect([after.toTell, after.texts]).toEqual([[], []]);
    expect(after.handled.find((it_) => it_.signal === signal)).toMatchObject({
      text: 'Graag overdag.',
      answer: { by: 'mail', group: 'assertive' },
    });
  });

  it('hold an answer for five minutes, keep what was typed with a call, and close a text', async () => {
    const { endpoint, send, read, answer, clock } = await start();
    const contact = { name: 'Noor', phone: '0612345678' };
    const signal = await send({ ...ours, text: 'Mijn man slaat mij', contact });
    const alone = await send({ ...ours, text: 'Iets met muziek' });
    const desk = deskOf(endpoint, 'ours');
    const report = async () =>
      (await (await desk.get('/signals')).json()) as { toRead: number; toReadToday: number };
    expect(await report()).toMatchObject({ toRead: 2, toReadToday: 1 });
    expect((await read()).texts.map((it_) => it_.readToday ?? false)).toEqual([true, false]);
    const called = { by: 'phone', text: 'Belt terug', hold: true };
    expect(await answer(signal, called)).toEqual([201]);
    expect(await answer(signal, called)).toEqual([409, 'nobody-to-tell']);
    expect((await read()).toTell[0]).toMatchObject({
      contact,
      held: { by: 'phone', text: 'Belt terug', releasesAt: expect.any(String) as string },
    });
    expect((await desk.delete(`/demand-signals/${signal}/answer`)).status).toBe(200);
    expect((await read()).toTell[0]).toMatchObject({ contact });
    expect((await desk.delete(`/demand-signals/${signal}/answer`)).status).toBe(409);
    await answer(signal, called);
    expect(await answer(alone, { by: 'phone', hold: true })).toEqual([409, 'nobody-to-tell']);
    expect(await answer(alone, { by: 'read', hold: true })).toEqual([201]);
    await endpoint.endpoint.work();
    expect((await read()).handled).toEqual([]);
    clock.forward(5 * 60);
    await endpoint.endpoint.work();
    const after = await read();
    expect([after.texts, after.toTell]).toEqual([[], []]);
    const handled = new Map(after.handled.map((it_) => [it_.signal, it_]));
    expect(handled.get(signal)?.answer).toEqual({ by: 'phone', text: 'Belt terug' });
    expect(handled.get(alone)).toMatchObject({ text: 'Iets met muziek', answer: { by: 'read' } });
    expect(JSON.stringify(after)).not.toContain('Noor');
    expect(await report()).toMatchObject({ toRead: 0, toReadToday: 0 });
  });

  it('stay answered in a backup from before the answer', async () => {
    const { send, read, answer, endpoint, database } = await start();
    const contact = { name: 'Noor', email: 'noor@example.nl' };
    const signal = await send({ ...ours, text: 'Iets met muziek', contact });
    const run = async (query: string): Promise<unknown[]> =>
      database.kind === 'sqlite'
        ? database.connect().prepare(query).all()
        : (await database.connect().query(query)).rows;
    const [before] = (await run('select personal from demand_signals')) as { personal: string }[];
    await answer(signal, { by: 'phone' });
    const erasures = await endpoint.endpoint.listErasures();
    await run(
      `update demand_signals set answered_at = null, personal = '${before?.personal}' returning id`,
    );
    expect((await read()).toTell).toHaveLength(1);
    expect(await endpoint.endpoint.replayErasures(erasures)).toBe(1);
    expect((await read()).toTell).toEqual([]);
    expect((await read()).handled).toMatchObject([{ text: 'Iets met muziek' }]);
    expect(await endpoint.endpoint.findPeople('Noor')).toEqual([]);
    expect(await endpoint.endpoint.replayErasures(erasures)).toBe(0);
  });
});
