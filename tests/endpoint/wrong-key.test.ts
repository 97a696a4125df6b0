import { expect, it } from 'vitest';
import { DeskSignupList } from '../../src/contract/desk-signups.ts';
import { EncryptionKeyError } from '../../src/endpoint/index.ts';
import type { EndpointOptions, MailMessage } from '../../src/endpoint/index.ts';
import { describeDatabases } from '../support/databases.ts';
import type { TestDatabase } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf } from './desk.ts';
import { sampleGroups } from './sample-groups.ts';
import { asHolder, signUp } from './sign-up.ts';
import { TestEndpoint } from './support.ts';

const [first, second] = ['the first key of this endpoint', 'the second key of this endpoint'];
const own = { edition: 'assertive-1', participant: { name: 'Noor', phone: '06 12345678' } };

const query = async (database: TestDatabase, sql: string): Promise<Record<string, unknown>[]> => {
  if (database.kind === 'postgres') return (await database.connect().query(sql)).rows;
  const statement = database.connect().prepare(sql);
  if (sql.startsWith('select')) return statement.all() as Record<string, unknown>[];
  statement.run();
  return [];
};

describeDatabases('a database with personal data', (open) => {
  const start = (database: TestDatabase, options: Partial<EndpointOptions>) =>
    new TestEndpoint(connect(database), { offer: sampleGroups, deskToken: 'all', ...options });
  const list = async (endpoint: TestEndpoint) =>
    DeskSignupList.parse(await (await deskOf(endpoint, 'all').get('/signups')).json()).signups;

  it.each([
    ['another key', { encryptionKey: second }],
    ['no key', {}],
  ])('does not start with %s, and says what to do', async (_, options) => {
    const database = await open();
    const endpoint = start(database, { encryptionKey: first });
    await endpoint.endpoint.ready;
    await endpoint.endpoint.close();
    const wrong = start(database, options);
    await expect(wrong.endpoint.ready).rejects.toThrow(EncryptionKeyError);
    await expect(wrong.endpoint.ready).rejects.toThrow(/^[^\n]*GMW_DATA_KEY_OLD[^\n]*$/);
    await wrong.endpoint.close();
  });

  it('is recognised without a check value, by what is encrypted in it', async () => {
    const database = await open();
    const endpoint = start(database, { encryptionKey: first });
    await signUp(endpoint, own);
    await endpoint.endpoint.close();
    await query(database, `delete from settings where name = 'key-check'`);
    const wrong = start(database, { encryptionKey: second });
    await expect(wrong.endpoint.ready).rejects.toThrow(EncryptionKeyError);
    await wrong.endpoint.close();
  });

  it('shows a row that cannot be decrypted as unreadable, beside the others', async () => {
    const database = await open();
    const sent: MailMessage[] = [];
    const mail = {
      send: (message: MailMessage) => {
        sent.push(message);
        return Promise.resolve();
      },
    };
    const endpoint = start(database, { encryptionKey: first, mail });
    const damaged = await signUp(endpoint, own);
    const whole = await signUp(endpoint, {
      edition: 'assertive-1',
      participant: { name: 'Sam', email: 'sam@example.nl' },
    });
    await query(
      database,
      `update signups set personal = 'elsewhere.abc.def' where reference = '${damaged.reference}'`,
    );
    const rows = await list(endpoint);
    expect(rows.map((it) => [it.reference, it.participant?.name, it.unreadable])).toEqual(
      expect.arrayContaining([
        [damaged.reference, undefined, true],
        [whole.reference, 'Sam', undefined],
      ]),
    );
    const exported = await endpoint.endpoint.exportPerson(damaged.reference);
    expect(exported).toMatchObject({ personal: { unreadable: true } });
    const change = { participant: { phone: '0687654321' } };
    expect((await asHolder(endpoint, damaged, 'PATCH', change)).status).toBe(409);
    // It can still be withdrawn, and messages about others are sent.
    expect((await asHolder(endpoint, damaged, 'DELETE')).status).toBe(200);
    await endpoint.endpoint.work();
    expect(sent.map((it) => it.to)).toContain('sam@example.nl');
  });

  it('hashes contact details with a key that is not in it', async () => {
    const database = await open();
    const stored = async () => {
      const [row] = await query(database, 'select contact_phone from signups');
      return String(row?.['contact_phone']);
    };
    const keyed = start(database, { encryptionKey: first });
    await signUp(keyed, own);
    const hash = await stored();
    await keyed.endpoint.close();
    // The same database with the same secret in it, and another key: another hash.
    const both = start(database, { encryptionKey: second, olderKeys: [first] });
    await both.endpoint.ready;
    expect(await stored()).not.toBe(hash);
    const again = await signUp(both, own);
    const rows = await list(both);
    expect(rows.find((it) => it.reference === again.reference)?.possibleDuplicate).toBe(true);
  });

  it.each([
    ['by an older key', { encryptionKey: second, olderKeys: [first] }],
    ['by the secret in the database', { encryptionKey: first }],
  ])('knows someone again whose details were hashed %s', async (what, options) => {
    const database = await open();
    const earlier = start(database, { encryptionKey: first });
    const { reference } = await signUp(earlier, own);
    const [before] = await query(database, 'select contact_phone from signups');
    const later = start(database, options);
    await later.endpoint.ready;
    // Another process with the earlier key is still running, and writes a hash of its own.
    const legacy = `update signups set contact_phone = '${String(before?.['contact_phone'])}'`;
    if (what === 'by an older key') await query(database, legacy);
    else {
      const { Keyring } = await import('../../src/endpoint/submission/keyring.ts');
      const [row] = await query(database, `select value from settings where name = 'secret'`);
      const keyring = await Keyring.from(String(row?.['value']));
      const hash = await keyring.mac('contact-phone', '\n+31612345678');
      await query(database, `update signups set contact_phone = '${hash}'`);
    }
    const again = await signUp(later, own);
    const rows = await list(later);
    expect(rows.find((it) => it.reference === again.reference)?.possibleDuplicate).toBe(true);
    expect(rows.find((it) => it.reference === reference)?.possibleDuplicate).toBe(false);
    // The next start makes it again with the present key.
    const next = start(database, options);
    await next.endpoint.ready;
    const hashes = await query(database, 'select contact_phone from signups');
    expect(new Set(hashes.map((it) => it['contact_phone'])).size).toBe(1);
  });
});
