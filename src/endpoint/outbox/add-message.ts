import type { Services } from '../services.ts';
import type { InTransaction } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';
import { randomId } from '../submission/bytes.ts';
import type { MailMessage } from './mail.ts';

/**
 * Stores a message in the outbox, encrypted; it is due at once. A message that `isForNobody` is made
 * and stored in the same way, without its text and as sent: so the time of an answer does not tell
 * whether there is a reader.
 */
export async function addMessage(
  tx: InTransaction,
  { personalData }: Services,
  { reference, institution }: Pick<SignupsTable, 'reference' | 'institution'>,
  kind: string,
  message: Omit<MailMessage, 'id'>,
  now: Date,
  { isForNobody = false } = {},
): Promise<void> {
  const sealed = await personalData.seal(message);
  await tx
    .insertInto('outbox')
    .values({
      id: randomId(),
      kind,
      reference,
      institution,
      sealed: isForNobody ? '' : sealed,
      state: isForNobody ? 'sent' : 'waiting',
      attempts: 0,
      created_at: now.toISOString(),
      due_at: now.toISOString(),
      sent_at: null,
    })
    .execute();
}
