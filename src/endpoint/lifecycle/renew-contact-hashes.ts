import type { SignupRequest } from '../../contract/signup.ts';
import type { Services } from '../services.ts';
import type { Queries } from '../store/store.ts';
import { renewMailboxHashes } from '../sign-in/renew-mailbox-hashes.ts';
import { contactHashes } from './same-person.ts';
import type { PersonalPart } from './personal-part.ts';

/** Sign-ups in one transaction. */
const batch = 200;

/**
 * Makes hashes of contact details again that were made with an earlier key, so that the same person is
 * recognised by one hash. Several processes may do it at the same time. Sign-ups that cannot be
 * decrypted keep their hashes.
 */
export async function renewContactHashes(services: Services): Promise<void> {
  await renewMailboxHashes(services);
  const { store, contactKeys, personalData } = services;
  let last = '';
  for (;;) {
    const rows = await listOutdated(store.db, contactKeys.currentPrefix, last);
    const renewed = await Promise.all(
      rows.map(async ({ reference, mode, personal }) => {
        const details = (await personalData.tryOpen(personal)) as PersonalPart | undefined;
        if (!details) return undefined;
        const request = { ...details, mode: mode as SignupRequest['mode'] };
        return { reference, personal, hashes: await contactHashes(contactKeys, request) };
      }),
    );
    await store.write(async (tx) => {
      for (const it of renewed) {
        if (!it) continue;
        // Someone may have changed the contact details since they were read.
        await tx
          .updateTable('signups')
          .set(it.hashes)
          .where('reference', '=', it.reference)
          .where('personal', '=', it.personal)
          .execute();
      }
    });
    if (rows.length < batch) return;
    last = rows.at(-1)?.reference ?? '';
  }
}

function listOutdated(db: Queries, prefix: string, after: string) {
  const current = `${prefix}%`;
  return db
    .selectFrom('signups')
    .select(['reference', 'mode', 'personal'])
    .where('personal', '!=', '')
    .where('reference', '>', after)
    .where((eb) =>
      eb.or([eb('contact_phone', 'not like', current), eb('contact_email', 'not like', current)]),
    )
    .orderBy('reference')
    .limit(batch)
    .execute();
}
