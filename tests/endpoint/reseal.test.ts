import { expect, it } from 'vitest';
import type { EndpointOptions } from '../../src/endpoint/index.ts';
import { describeDatabases } from '../support/databases.ts';
import type { TestDatabase } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf } from './desk.ts';
import { sampleGroups } from './sample-groups.ts';
import { asHolder, signUp } from './sign-up.ts';
import { TestEndpoint } from './support.ts';

const [oldKey, newKey] = ['the first key of this endpoint', 'the second key of this endpoint'];
const noor = { edition: 'assertive-1', participant: { name: 'Noor', phone: '06 12345678' } };

async function run(database: TestDatabase, statement: string): Promise<void> {
  if (database.kind === 'sqlite') database.connect().exec(statement);
  else await database.connect().query(statement);
}

describeDatabases('another encryption key', (open) => {
  const start = (database: TestDatabase, options: Partial<EndpointOptions>) =>
    new TestEndpoint(connect(database), { offer: sampleGroups, deskToken: 'all', ...options });

  it('is put in the place of the older one, which can then be thrown away', async () => {
    const database = await open();
    const first = start(database, { encryptionKey: oldKey });
    const { reference } = await signUp(first, noor);
    const damaged = await signUp(first, { edition: 'assertive-1' });
    await first.submit('/demand-signals', 'demand-signal', {
      themes: ['assertive'],
      contact: { email: 'noor@example.nl' },
    });
    await first.endpoint.close();
    await run(
      database,
      `update signups set personal = 'elsewhere.a.b' where reference = '${damaged.reference}'`,
    );

    const both = start(database, { encryptionKey: newKey, olderKeys: [oldKey] });
    const report = await both.endpoint.reseal();
    expect(report.unreadable).toBe(1);
    expect(report.resealed).toBeGreaterThanOrEqual(2);
    expect(await both.endpoint.reseal()).toEqual({ resealed: 0, unreadable: 1 });
    await both.endpoint.close();

    const later = start(database, { encryptionKey: newKey });
    expect(await later.endpoint.exportPerson(reference)).toMatchObject({
      personal: { participant: { name: 'Noor' } },
    });
    await signUp(later, noor);
    const list = await (await deskOf(later, 'all').get('/signups')).json();
    const { signups } = list as { signups: { possibleDuplicate: boolean }[] };
    expect(signups.filter((it) => it.possibleDuplicate)).toHaveLength(1);
    await later.endpoint.close();
  });

  it('comes into use while processes with both keys run, and knows people by either', async () => {
    const database = await open();
    const ahead = start(database, { encryptionKey: newKey, olderKeys: [oldKey] });
    const behind = start(database, { encryptionKey: oldKey, olderKeys: [newKey] });
    const one = await signUp(ahead, noor);
    const two = await signUp(behind, noor);
    const held = async () => {
      const answer = await deskOf(ahead, 'all').get('/editions?group=assertive');
      const { editions } = (await answer.json()) as { editions: { id: string; held: number }[] };
      return editions.find((it) => it.id === 'assertive-1')?.held;
    };
    const before = await held();
    // Both hold a place until somebody has looked; when one goes, the other is no second sign-up any more.
    expect((await asHolder(ahead, one, 'DELETE')).status).toBe(200);
    expect(await held()).toBe(before! - 1);
    const list = await (await deskOf(ahead, 'all').get('/signups')).json();
    const { signups } = list as { signups: { reference: string; possibleDuplicate: boolean }[] };
    expect(signups.find((it) => it.reference === two.reference)?.possibleDuplicate).toBe(false);
    const exported = await ahead.endpoint.exportPerson(two.reference);
    expect(exported).toMatchObject({ sameContact: [one.reference] });
    await Promise.all([ahead.endpoint.close(), behind.endpoint.close()]);
  });

  it('gets the hashes of a process that was slower, within an hour', async () => {
    const database = await open();
    let now = Date.parse('2027-01-14T10:00:00Z');
    const clock = () => new Date(now);
    const ahead = start(database, { encryptionKey: newKey, olderKeys: [oldKey], clock });
    await ahead.endpoint.work();
    const behind = start(database, { encryptionKey: oldKey, olderKeys: [newKey], clock });
    await signUp(behind, noor);
    await behind.endpoint.close();
    now += 3_700_000;
    await ahead.endpoint.work();
    await ahead.endpoint.reseal();
    await ahead.endpoint.close();
    const later = start(database, { encryptionKey: newKey, clock });
    await signUp(later, noor);
    const list = await (await deskOf(later, 'all').get('/signups')).json();
    const { signups } = list as { signups: { possibleDuplicate: boolean }[] };
    expect(signups.filter((it) => it.possibleDuplicate)).toHaveLength(1);
    await later.endpoint.close();
  });
});
