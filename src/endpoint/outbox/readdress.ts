import { mailWayOf } from '../../domain/signup/messages/contact-way.ts';
import type { PersonalPart } from '../lifecycle/personal-part.ts';
import type { Services } from '../services.ts';
import { findGroup } from '../store/groups.ts';
import type { InTransaction } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';
import type { MailMessage } from './mail.ts';
import { participantAddress, referrerAddress, type ReferrerMoment } from './recipients.ts';

/** What became of the unsent messages about a sign-up. */
export interface Readdressed {
  /** The secrets in the links of the messages that stay. */
  secrets: string[];
  /** Whether a message was deleted because it told more than may be read now. */
  isWithheld: boolean;
}

/**
 * Gives the unsent messages about a sign-up the new addresses of its people: someone else may read the
 * old mailbox. Messages without an address left are deleted, and so are those with a link when someone
 * reads along now.
 */
export async function readdress(
  tx: InTransaction,
  { personalData }: Services,
  { reference, mode, group_id: group }: Pick<SignupsTable, 'reference' | 'mode' | 'group_id'>,
  personal: PersonalPart,
): Promise<Readdressed> {
  const waiting = await tx
    .selectFrom('outbox')
    .select(['id', 'kind', 'sealed'])
    .where('reference', '=', reference)
    .where('state', '!=', 'sent')
    .where('sealed', '!=', '')
    .where('kind', 'not like', 'coordinator-%')
    .execute();
  const result: Readdressed = { secrets: [], isWithheld: false };
  if (waiting.length === 0) return result;
  const sensitive = group !== null && (await findGroup(tx, group))?.sensitive === true;
  const isNeutral = mailWayOf(personal.participant, sensitive) === 'neutral-mail';
  for (const { id, kind, sealed } of waiting) {
    const [, moment] = /^referrer-(.*)$/.exec(kind) ?? [];
    const to =
      moment === undefined
        ? participantAddress(mode, personal, sensitive)
        : referrerAddress(personal, moment as ReferrerMoment);
    const message = (await personalData.tryOpen(sealed)) as Omit<MailMessage, 'id'> | undefined;
    const secrets = /#gmw-signup=[^.\s]+\.([\w-]+)/.exec(message?.text ?? '')?.slice(1) ?? [];
    const tellsTooMuch = isNeutral && moment === undefined && secrets.length > 0;
    if (to === undefined || tellsTooMuch) {
      result.isWithheld ||= to !== undefined;
      await tx.deleteFrom('outbox').where('id', '=', id).execute();
      continue;
    }
    // A message that cannot be decrypted cannot be sent either.
    if (!message) continue;
    result.secrets.push(...secrets);
    if (message.to === to) continue;
    const changed = await personalData.seal({ ...message, to });
    await tx.updateTable('outbox').set({ sealed: changed }).where('id', '=', id).execute();
  }
  return result;
}
