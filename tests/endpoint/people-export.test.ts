import { expect, it } from 'vitest';
import { OfferFile } from '../../src/contract/offer-file.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf } from './desk.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { signUp, statusOf } from './sign-up.ts';
import { TestEndpoint } from './support.ts';

const [institution] = sampleGroups.institutions ?? [];
const offer = {
  institutions: [{ ...institution!, retention: { waitingDays: 30 } }],
  groups: [
    group('small', {
      editions: [edition('small-1', { capacity: { maximum: 1 }, locationDisclosed: false })],
    }),
  ],
};

describeDatabases('what leaves the endpoint', (open) => {
  const start = async () =>
    new TestEndpoint(connect(await open()), { offer, deskToken: 'all welzijn:ours elders:theirs' });

  it('is a table of who takes part and who waits, in the order of the list', async () => {
    const endpoint = await start();
    const person = (name: string, more: object = {}) =>
      signUp(endpoint, {
        participant: { name, phone: `06${String(name.length).padStart(8, '1')}`, ...more },
      });
    const first = await person('=Noor', { mayLeaveMessage: true });
    const second = await person('Sam; ook', { email: 'sam@example.nl' });
    const third = await person('Ali Baba');
    await deskOf(endpoint, 'ours').post(`/signups/${third.reference}/transitions`, {
      to: 'waiting',
      priority: true,
    });
    const answer = await deskOf(endpoint, 'ours').get('/editions/small-1/participants');
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv/);
    const lines = (await answer.text()).trim().split('\r\n');
    expect(lines[0]).toContain('lijst;kenmerk;naam');
    expect(lines[1]).toMatch(
      new RegExp(`^deelnemer;${first.reference};'=Noor;;06 [\\d ]+;;ja;nee;aangemeld;2027-01-14$`),
    );
    expect(lines.slice(2).map((it) => it.split(';')[1])).toEqual(
      expect.arrayContaining([second.reference, third.reference]),
    );
    expect(lines.slice(2).every((it) => it.startsWith('wachtlijst;'))).toBe(true);
    const page = await deskOf(endpoint, 'ours').get('/editions/small-1/participants?format=html');
    const text = await page.text();
    expect(text).toContain('<h1>Deelnemers en wachtlijst, ');
    expect(text).toContain('<td>=Noor</td>');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const workbook = await deskOf(endpoint, 'ours').get(
      '/editions/small-1/participants?format=xlsx',
    );
    expect(workbook.headers.get('content-disposition')).toContain('deelnemers.xlsx');
    expect((await deskOf(endpoint, 'theirs').get('/editions/small-1/participants')).status).toBe(
      404,
    );
    expect((await deskOf(endpoint, 'nope').get('/editions/small-1/participants')).status).toBe(401);
  });

  it('is a static offer with nothing of people and nothing undisclosed', async () => {
    const endpoint = await start();
    await signUp(endpoint, { participant: { name: 'Noor Bakker', phone: '0612345678' } });
    const file = OfferFile.parse(await endpoint.endpoint.exportStatic());
    expect(JSON.stringify(file)).not.toMatch(/Noor|0612345678|Molenpad|retention/);
    expect(file.institutions).toMatchObject([{ id: 'welzijn' }]);
    expect(file.groups).toMatchObject([
      { id: 'small', editions: [{ signupStatus: 'waiting-list', capacity: { available: 0 } }] },
    ]);
  });

  it('is found by name, phone number or mail address, however it is written', async () => {
    const endpoint = await start();
    const { reference } = await signUp(endpoint, {
      participant: { name: 'Noor Bakker', phone: '06 12345678', email: 'noor@example.nl' },
    });
    await signUp(endpoint, { participant: { name: 'Sam', phone: '06 87654321' } });
    for (const text of ['bakker', '+31 6 1234 5678', 'NOOR@example.nl']) {
      const found = await endpoint.endpoint.findPeople(text);
      expect(found.map((it) => it.reference)).toEqual([reference]);
      expect(found[0]).toMatchObject({
        kind: 'signup',
        details: ['Noor Bakker', '06 12345678', 'noor@example.nl'],
      });
    }
    expect(await endpoint.endpoint.findPeople('')).toEqual([]);
    expect(await endpoint.endpoint.findPeople('niemand')).toEqual([]);
  });

  it('leaves the figures as they were when someone who takes part is erased', async () => {
    const endpoint = await start();
    const desk = deskOf(endpoint, 'ours');
    const { reference } = await signUp(endpoint);
    const next = await signUp(endpoint);
    for (const to of ['placed', 'taking-part'])
      expect((await desk.post(`/signups/${reference}/transitions`, { to })).status).toBe(201);
    expect(await endpoint.endpoint.erasePerson(reference)).toBe(true);
    const exported = await endpoint.endpoint.exportPerson(reference);
    expect(exported).toMatchObject({ status: 'finished', personal: null });
    // The place is free all the same.
    expect((await statusOf(endpoint, next)).status).toBe('offered');
  });
});
