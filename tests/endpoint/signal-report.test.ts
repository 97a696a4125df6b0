import { expect, it } from 'vitest';
import { SignalReport } from '../../src/contract/desk-signal-report.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf } from './desk.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { signUp, somebody } from './sign-up.ts';
import { TestEndpoint, testClock } from './support.ts';

describeDatabases('demand beside what there is', (open, kind) => {
  const start = async () => {
    const clock = testClock();
    const endpoint = new TestEndpoint(connect(await open()), {
      offer: {
        institutions: [
          ...sampleGroups.institutions!,
          { ...sampleGroups.institutions![0]!, id: 'elders' },
        ],
        groups: [
          group('g', { editions: [edition('g-1', { capacity: { maximum: 12 } })] }),
          group('m', { themes: [{ value: 'money', label: 'Geld' }], editions: [] }),
        ],
      },
      clock,
      deskToken: 'all welzijn:ours elders:theirs',
    });
    const send = async (body: object) => {
      const sent = { institution: 'welzijn', ...body };
      expect((await endpoint.submit('/demand-signals', 'demand-signal', sent)).status).toBe(201);
    };
    const readText = async (token = 'ours', query = '') => {
      const response = await deskOf(endpoint, token).get(`/signals${query}`);
      expect(response.status).toBe(200);
      return response.text();
    };
    const read = async (token?: string, query?: string) =>
      SignalReport.parse(JSON.parse(await readText(token, query)));
    return { endpoint, clock, send, read, readText };
  };
  const referrer = (organization: string) => ({
    mode: 'referrer',
    edition: 'g-1',
    participantKnows: true,
    referrer: { name: 'Sanne de Wit', organization, phone: '035 111 22 33' },
  });

  it(`has nobody's details and no look at people in the log (${kind})`, async () => {
    const { send, readText } = await start();
    const contact = { name: 'Noor', phone: '06 12345678' };
    for (let i = 0; i < 6; i += 1) {
      await send({ themes: ['stress'], place: 'Huizen', text: 'Over Jan', contact });
    }
    const text = await readText();
    expect(text).not.toMatch(/Noor|Jan|0612|06 12/);
    expect(JSON.parse(text)).toMatchObject({
      total: { count: 6 },
      toRead: 6,
      countedSince: '2027-01-14',
      counts: { theme: [{ value: 'stress', label: 'Stress', count: 6 }] },
    });
  });

  it('counts over a period, in what the reader may see', async () => {
    const { clock, send, read } = await start();
    for (let i = 0; i < 7; i += 1) await send({ themes: ['money'] });
    clock.forward(400 * 86_400);
    for (let i = 0; i < 5; i += 1) await send({ themes: ['money'] });
    const recent = await read();
    expect(recent).toMatchObject({ from: '2027-02-01', total: { count: 5 }, toRead: 0 });
    expect(recent).not.toHaveProperty('before');
    const older = await read('ours', '?period=year-before');
    expect(older).toMatchObject({
      from: '2026-02-01',
      before: '2027-02-01',
      total: { count: 7 },
    });
    expect((await read('ours', '?period=earlier')).total).toEqual({ count: 0 });
    expect(recent.demand.find((it_) => it_.value === 'money')).toEqual({
      value: 'money',
      label: 'Geld',
      searched: { count: 5 },
      signups: { count: 0 },
      places: 0,
    });
    expect(recent.groups).toContainEqual({
      id: 'm',
      name: 'Groep m',
      themes: ['money'],
      sensitive: false,
      hasStart: false,
    });
    const theirs = await read('theirs');
    expect(theirs).toMatchObject({ total: { count: 0 }, groups: [], referrals: [] });
    expect(theirs.countedSince).toBeUndefined();
  });

  it('counts referrals by organisation, also of who was erased', async () => {
    const { endpoint, clock, read } = await start();
    const references: string[] = [];
    for (let i = 0; i < 6; i += 1) {
      const name = i % 2 === 0 ? 'Huisarts De Brink' : 'huisarts de brink ';
      const { reference } = await signUp(endpoint, { ...referrer(name), participant: somebody() });
      references.push(reference);
    }
    await signUp(endpoint, { edition: 'g-1' });
    const before = await read();
    expect(before.referrals).toMatchObject([{ label: 'Huisarts De Brink', count: 6 }]);
    expect(before.demand).toMatchObject([{ value: 'stress', signups: { count: 7 }, places: 12 }]);
    for (const reference of references.slice(0, 4)) {
      expect(await endpoint.endpoint.erasePerson(reference)).toBe(true);
    }
    expect((await read()).referrals).toMatchObject([{ count: 6 }]);
    clock.forward(400 * 86_400);
    expect((await read()).referrals).toEqual([]);
    expect((await read('ours', '?period=year-before')).referrals).toMatchObject([{ count: 6 }]);
    expect(JSON.stringify(await read())).not.toContain('Sanne');
  });

  it('counts what keeps people away of who looks and of who signs up, also of who was erased', async () => {
    const { endpoint, clock, send, read } = await start();
    for (let i = 0; i < 3; i += 1) await send({ barriers: ['cost'] });
    const references: string[] = [];
    for (let i = 0; i < 6; i += 1) {
      const { reference } = await signUp(endpoint, { edition: 'g-1', barriers: ['cost', 'time'] });
      references.push(reference);
    }
    const expected = [
      { value: 'cost', count: 9 },
      { value: 'time', count: 6 },
    ];
    expect((await read()).counts.barrier).toMatchObject(expected);
    // A list of the signals alone would tell, beside this one, how many of them signed up.
    const signals = await (await deskOf(endpoint, 'ours').get('/demand-signals')).json();
    expect(signals).toMatchObject({ total: 3, counts: { barrier: expected } });
    for (const reference of references.slice(0, 4)) {
      expect(await endpoint.endpoint.erasePerson(reference)).toBe(true);
    }
    expect((await read()).counts.barrier).toMatchObject(expected);
    expect((await read('theirs')).counts.barrier).toEqual([]);
    clock.forward(400 * 86_400);
    expect((await read()).counts.barrier).toEqual([]);
    expect((await read('ours', '?period=year-before')).counts.barrier).toMatchObject(expected);
  });

  it('shows no place where the number of signals would tell it', async () => {
    const { send, read } = await start();
    for (let i = 0; i < 5; i += 1) await send({ place: `Dorp ${i}` });
    const { total, counts } = await read();
    expect(counts.place.every((it_) => it_.count === undefined)).toBe(true);
    expect(total.count).toBeUndefined();
  });

  it('refuses a period of one’s own: two could be subtracted', async () => {
    const { endpoint } = await start();
    expect((await deskOf(endpoint, 'ours').get('/signals?period=3')).status).toBe(400);
  });
});
