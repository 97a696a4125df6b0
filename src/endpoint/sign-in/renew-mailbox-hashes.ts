import type { Services } from '../services.ts';
import type { DeskPersonal } from '../store/desk-people.ts';
import { mailboxHash } from './mailbox.ts';

/**
 * Makes the hashes of mail addresses again by which people of the desk are found and that an earlier
 * key made. Who cannot be decrypted keeps theirs.
 */
export async function renewMailboxHashes({
  store,
  contactKeys,
  personalData,
}: Services): Promise<void> {
  const outdated = await store.db
    .selectFrom('desk_people')
    .select(['id', 'sealed'])
    .where('email_hash', 'not like', `${contactKeys.currentPrefix}%`)
    .execute();
  for (const { id, sealed } of outdated) {
    const personal = (await personalData.tryOpen(sealed)) as DeskPersonal | undefined;
    if (!personal) continue;
    const hash = await mailboxHash(contactKeys, personal.email);
    await store.write((tx) =>
      tx
        .updateTable('desk_people')
        .set({ email_hash: hash })
        .where('id', '=', id)
        .where('ended_at', 'is', null)
        .execute(),
    );
  }
}
