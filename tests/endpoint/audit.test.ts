import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { auditOf } from './audit-rows.ts';
import { deskOf } from './desk.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { asHolder, signUp } from './sign-up.ts';
import { TestEndpoint, testClock } from './support.ts';

const offer = { ...sampleGroups, groups: [group('small', { editions: [edition('small-1')] })] };

describeDatabases('the audit', (open) => {
  it('knows who looked at whom and who changed what, and no values', async () => {
    const database = await open();
    const clock = testClock();
    const deskToken = 'all welzijn:ours';
    const endpoint = new TestEndpoint(connect(database), { offer, clock, deskToken });
    const { reference } = await signUp(endpoint, {
      participant: { name: 'Noor Bakker', phone: '0612345678' },
    });
    const step = async (act: () => Promise<unknown>) => {
      clock.forward(1);
      return act();
    };
    const ours = deskOf(endpoint, 'ours');
    await step(() => ours.get('/signups'));
    await step(() => ours.get('/editions/small-1/participants'));
    await step(() => ours.post(`/signups/${reference}/transitions`, { to: 'placed' }));
    await step(() => ours.put('/groups/small', { ...offer.groups[0], summary: 'Noor Bakker' }));
    // What is refused changed nothing, and what has nothing of people is no look.
    await step(() => ours.post(`/signups/${reference}/transitions`, { to: 'waiting-for-ever' }));
    await step(() => ours.get('/editions'));
    // What a change would do is asked, and nothing is changed.
    const asked = { group: { ...offer.groups[0], summary: 'Anders' } };
    const { headers } = await ours.get('/groups/small');
    const match = { 'if-match': headers.get('etag') ?? '' };
    expect((await ours.post('/change-effects', asked, match)).status).toBe(200);
    await step(() => deskOf(endpoint, 'nope').get('/signups'));
    // Refused before its body was read: it is answered all the same.
    expect((await deskOf(endpoint, 'nope').post('/surveys/x/codes', {})).status).toBe(401);
    await step(() => deskOf(endpoint, 'all').get('/signups'));
    await step(() => endpoint.endpoint.exportPerson(reference));
    await step(() => endpoint.endpoint.erasePerson(reference));
    const rows = await auditOf(database);
    expect(rows.map(({ actor, action, records }) => [actor, action, records])).toEqual([
      ['welzijn', 'GET /desk/signups', [reference]],
      ['welzijn', 'GET /desk/editions/small-1/participants', [reference]],
      ['welzijn', `POST /desk/signups/${reference}/transitions`, [reference]],
      ['welzijn', 'PUT /desk/groups/small', ['small']],
      ['working-group', 'GET /desk/signups', [reference]],
      ['command-line', 'export', [reference]],
      ['command-line', 'erase', [reference]],
    ]);
    expect(rows[0]).toMatchObject({
      fields: expect.arrayContaining(['participant', 'name', 'phone']),
    });
    expect(rows[2]).toMatchObject({ fields: ['to'] });
    expect(JSON.stringify(rows)).not.toMatch(/Noor|0612345678/);

    clock.forward(729 * 86_400);
    await endpoint.endpoint.work();
    expect(await auditOf(database)).toHaveLength(7);
    clock.forward(2 * 86_400);
    await endpoint.endpoint.work();
    expect(await auditOf(database)).toEqual([]);
  });

  it('knows who looked at whom to call, and at what people looked for', async () => {
    const database = await open();
    const endpoint = new TestEndpoint(connect(database), {
      offer: {
        ...sampleGroups,
        groups: [group('small', { editions: [edition('small-1', { capacity: { maximum: 1 } })] })],
      },
      clock: testClock(),
      deskToken: 'all',
    });
    const desk = deskOf(endpoint, 'all');
    await desk.get('/calls');
    await desk.get('/demand-signals');
    expect(await auditOf(database)).toEqual([]);

    const first = await signUp(endpoint, { participant: { name: 'A', phone: '0612345678' } });
    const { reference } = await signUp(endpoint, {
      participant: { name: 'B', phone: '0687654321' },
    });
    await asHolder(endpoint, first, 'DELETE');
    const wish = { themes: ['geld'], text: 'Is er iets in de avond?' };
    const answer = await endpoint.submit('/demand-signals', 'demand-signal', wish);
    const { signal } = (await answer.json()) as { signal: string };
    await desk.get('/calls');
    await desk.get('/demand-signals');
    expect(await auditOf(database)).toMatchObject([
      { action: 'GET /desk/calls', records: [reference] },
      {
        action: 'GET /desk/demand-signals',
        records: [signal],
        fields: expect.arrayContaining(['text']),
      },
    ]);
    expect(JSON.stringify(await auditOf(database))).not.toContain('avond');
  });
});
