import { expect, it } from 'vitest';
import { DemandSignalResult } from '../../src/contract/demand-signal.ts';
import { problemTypes } from '../../src/contract/problem-types.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { sampleGroups } from './sample-groups.ts';
import { TestEndpoint } from './support.ts';

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
