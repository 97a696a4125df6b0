import type { PersonalPart } from '../lifecycle/personal-part.ts';
import type { Services } from '../services.ts';
import { findGroup } from '../store/groups.ts';
import type { InTransaction } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';
import type { MailMessage } from './mail.ts';
import { participantAddress, referrerAddress } from './recipients.ts';
import type { ReferrerMessage } from './texts.ts';

/**
 * Gives the unsent messages about a sign-up the new addresses of its people: someone else may read the
 * old mailbox. Messages without an address left are deleted. Returns the secrets in the links of the
 * messages that stay.
 */
export async function readdress(
  tx: InTransaction,
  { personalData }: Services,
  { reference, mode, group_id: group }: Pick<SignupsTable, 'reference' | 'mode' | 'group_id'>,
  personal: PersonalPart,
): Promise<string[]> {
  const waiting = await tx
    .selectFrom('outbox')
    .select(['id', 'kind', 'sealed'])
    .where('reference', '=', reference)
    .where('state', '!=', 'sent')
    .where('sealed', '!=', '')
    .where('kind', 'not like', 'coordinator-%')
    .execute();
  const secrets: string[] = [];
  if (waiting.length === 0) return secrets;
  const sensitive = group !== null && (await findGroup(tx, group))?.sensitive === true;
  for (const { id, kind, sealed } of waiting) {
    const [, moment] = /^referrer-(.*)$/.exec(kind) ?? [];
    const to =
      moment === undefined
        ? participantAddress(mode, personal, sensitive)
        : referrerAddress(personal, moment as ReferrerMessage);
    if (to === undefined) {
      await tx.deleteFrom('outbox').where('id', '=', id).execute();
      continue;
    }
    const message = (await personalData.tryOpen(sealed)) as Omit<MailMessage, 'id'> | undefined;
    // A message that cannot be decrypted cannot be sent either.
    if (!message) continue;
    secrets.push(...(/#gmw-signup=[^.\s]+\.([\w-]+)/.exec(message.text)?.slice(1) ?? []));
    if (message.to === to) continue;
    const changed = await personalData.seal({ ...message, to });
    await tx.updateTable('outbox').set({ sealed: changed }).where('id', '=', id).execute();
  }
  return secrets;
}
