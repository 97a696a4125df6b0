// What somebody may ask about their own data, as the desk answers it.
import { expect, it } from 'vitest';
import { DeskCard } from '../../src/contract/desk-cards.ts';
import { LookList } from '../../src/contract/desk-person-data.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf } from './desk.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { capacityOf, signUp } from './sign-up.ts';
import { TestEndpoint, testClock } from './support.ts';

const [institution] = sampleGroups.institutions ?? [];
const offer = {
  institutions: [institution!, { ...institution!, id: 'elders', name: 'Elders' }],
  groups: [group('small', { editions: [edition('small-1', { capacity: { maximum: 1 } })] })],
};

describeDatabases('the data of one person at the desk', (open) => {
  const start = async () => {
    const clock = testClock();
    const endpoint = new TestEndpoint(connect(await open()), {
      offer,
      clock,
      deskToken: 'all welzijn:ours elders:theirs',
      encryptionKey: 'a key of a test',
    });
    const noor = { name: 'Noor Bakker', phone: '06 12 34 56 78' };
    const { reference } = await signUp(endpoint, { participant: noor });
    const ours = deskOf(endpoint, 'ours');
    const looks = async () =>
      LookList.parse(await (await ours.get(`/signups/${reference}/looks`)).json()).looks;
    return { endpoint, ours, theirs: deskOf(endpoint, 'theirs'), reference, looks, clock };
  };

  it('tells who saw and changed it, with the names of fields alone', async () => {
    const { ours, reference, looks, clock } = await start();
    expect(await looks()).toEqual([]);
    await ours.get(`/signups/${reference}`);
    clock.forward(60);
    await ours.post(`/signups/${reference}/notes`, { text: 'Belt terug' });
    const seen = await looks();
    expect(seen).toMatchObject([
      { by: 'program', what: 'changed', fields: ['text'] },
      { by: 'program', what: 'seen' },
    ]);
    expect(seen[1]!.fields).toContain('phone');
    expect(JSON.stringify(seen)).not.toMatch(/Noor|12 34|Belt/);
  });

  it('tells a list from a card, and a list that refreshes by itself is one look', async () => {
    const { ours, reference, looks, clock } = await start();
    const kinds = async () => (await looks()).map((it) => it.what);
    for (let turn = 0; turn < 5; turn += 1) {
      await ours.get('/tasks');
      await ours.post('/signup-searches', {});
      clock.forward(60);
    }
    expect(await kinds()).toEqual(['listed', 'listed']);
    await ours.get(`/signups/${reference}`);
    clock.forward(1);
    await ours.get(`/signups/${reference}`);
    expect(await kinds()).toEqual(['seen', 'seen', 'listed', 'listed']);
    clock.forward(15 * 60);
    await ours.get('/tasks');
    expect((await kinds())[0]).toBe('listed');
    await ours.get('/editions/small-1/participants');
    expect(await kinds()).toContain('exported');
  });

  it('is given whole, and that is written down', async () => {
    const { ours, reference, looks } = await start();
    const { data } = (await (await ours.get(`/signups/${reference}/details`)).json()) as {
      data: object;
    };
    expect(data).toMatchObject({ reference, personal: { participant: { name: 'Noor Bakker' } } });
    expect(await looks()).toHaveLength(1);
  });

  it('is erased, frees the place, and is not erased twice', async () => {
    const { endpoint, ours, reference } = await start();
    expect(await capacityOf(endpoint)).toMatchObject({ available: 0 });
    const answer = await ours.delete(`/signups/${reference}/details`);
    expect(answer.status).toBe(200);
    const card = DeskCard.parse(await answer.json());
    expect(card.participant).toBeUndefined();
    expect(card.status).toBe('withdrawn');
    expect(await capacityOf(endpoint)).toMatchObject({ available: 1 });
    expect((await ours.delete(`/signups/${reference}/details`)).status).toBe(409);
  });

  it('is noted as taken over into another system', async () => {
    const { ours, reference } = await start();
    const noted = await ours.put(`/signups/${reference}/taken-over`, undefined);
    expect(DeskCard.parse(await noted.json()).takenOver?.at).toMatch(/^2\d{3}-/);
    await ours.delete(`/signups/${reference}/details`);
    expect((await ours.put(`/signups/${reference}/taken-over`, undefined)).status).toBe(409);
  });

  it('is not there for another institution', async () => {
    const { theirs, reference } = await start();
    const answers = [
      await theirs.get(`/signups/${reference}/looks`),
      await theirs.get(`/signups/${reference}/details`),
      await theirs.delete(`/signups/${reference}/details`),
      await theirs.put(`/signups/${reference}/taken-over`, undefined),
    ];
    expect(answers.map((it) => it.status)).toEqual([404, 404, 404, 404]);
  });
});
