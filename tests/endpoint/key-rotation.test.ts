import { expect, it } from 'vitest';
import { DeskSignupList } from '../../src/contract/desk-signups.ts';
import { EncryptionKeyError } from '../../src/endpoint/index.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf } from './desk.ts';
import { sampleGroups } from './sample-groups.ts';
import { asHolder, signUp } from './sign-up.ts';
import { TestEndpoint } from './support.ts';

const [old, current] = ['the first key of this endpoint', 'the second key of this endpoint'];

describeDatabases('another key', (open) => {
  it('reads what the older one sealed, and seals what is new or changes by itself', async () => {
    const database = await open();
    const keyed = (encryptionKey: string, olderKeys: string[] = []) =>
      new TestEndpoint(connect(database), {
        offer: sampleGroups,
        encryptionKey,
        olderKeys,
        deskToken: 'all',
        onError: () => undefined,
      });
    const names = async (endpoint: TestEndpoint) => {
      const response = await deskOf(endpoint, 'all').get('/signups');
      if (response.status !== 200) return response.status;
      const { signups } = DeskSignupList.parse(await response.json());
      return signups.map((it) => it.participant?.name).join(' ');
    };
    const named = (name: string, phone: string) => ({
      edition: 'assertive-1',
      participant: { name, phone },
    });
    const first = await signUp(keyed(old), named('Noor', '0612345678'));
    const both = keyed(current, [old]);
    expect(await names(both)).toBe('Noor');
    // The check value has the new key by now; what only the older one opens is shown as unreadable.
    expect(await names(keyed(current))).toBe('');
    const change = { participant: { phone: '0687654321' } };
    expect((await asHolder(both, first, 'PATCH', change)).status).toBe(200);
    expect(await names(keyed(current))).toBe('Noor');
    await signUp(both, named('Sam', '0612345679'));
    expect(
      String(await names(keyed(current)))
        .split(' ')
        .sort(),
    ).toEqual(['Noor', 'Sam']);
    await expect(keyed(old).endpoint.ready).rejects.toThrow(EncryptionKeyError);
  });
});
