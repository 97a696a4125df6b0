import type { Services } from '../services.ts';
import type { InTransaction } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';
import { randomId } from '../submission/bytes.ts';
import type { MailMessage } from './mail.ts';

/** Stores a message in the outbox, encrypted; it is due at once. */
export async function addMessage(
  tx: InTransaction,
  { personalData }: Services,
  { reference, institution }: Pick<SignupsTable, 'reference' | 'institution'>,
  kind: string,
  message: Omit<MailMessage, 'id'>,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('outbox')
    .values({
      id: randomId(),
      kind,
      reference,
      institution,
      sealed: await personalData.seal(message),
      state: 'waiting',
      attempts: 0,
      created_at: now.toISOString(),
      due_at: now.toISOString(),
      sent_at: null,
    })
    .execute();
}
