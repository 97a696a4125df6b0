import { queueMessages } from '../outbox/queue.ts';
import { participantAddress } from '../outbox/recipients.ts';
import type { Services } from '../services.ts';
import { findGroup } from '../store/groups.ts';
import type { InTransaction } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';
import type { PersonalPart } from './personal-part.ts';

/** Sign-ups in one request at most, the newest first: each gets a mail of its own. */
const maxLinks = 5;

/**
 * Queues a mail about each sign-up whose messages go to this address, with a link of its own where such
 * a mail may have one. `email` is in lower case.
 */
export async function queueStatusLinks(
  tx: InTransaction,
  services: Services,
  email: string,
  now: Date,
): Promise<void> {
  const hashes = await services.contactKeys.hashes('email', `\n${email}`);
  const rows = await tx
    .selectFrom('signups')
    .selectAll()
    .where('contact_email', 'in', hashes)
    .where('personal', '!=', '')
    .orderBy('created_at', 'desc')
    .orderBy('reference')
    .limit(maxLinks)
    .execute();
  for (const it of rows) {
    if ((await addressOf(tx, services, it)) !== email) continue;
    await queueMessages(tx, services, it, { participant: 'state' }, now);
  }
}

/** Where messages about a sign-up go, in lower case. */
async function addressOf(
  tx: InTransaction,
  { personalData }: Services,
  { mode, personal, group_id: group }: SignupsTable,
): Promise<string | undefined> {
  const opened = (await personalData.tryOpen(personal)) as PersonalPart | undefined;
  if (!opened) return undefined;
  const isSensitive = group !== null && (await findGroup(tx, group))?.sensitive === true;
  return participantAddress(mode, opened, isSensitive)?.trim().toLowerCase();
}
