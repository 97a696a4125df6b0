import type { Services } from '../services.ts';
import { addCall } from '../store/calls.ts';
import { lockSignup } from '../store/signups.ts';
import type { InTransaction } from '../store/store.ts';
import type { OutboxTable, SignupsTable } from '../store/tables.ts';
import { writeToCoordinator } from './coordinator-mail.ts';
import { referrerCall, type ReferrerMoment } from './recipients.ts';
import { findSubject } from './signup-subject.ts';

/** Whether a mail server refused a message for good: another attempt would get the same answer. */
export function isRefused(error: unknown): boolean {
  const { code, responseCode, response } = (error ?? {}) as Record<string, unknown>;
  if (typeof responseCode !== 'number') return false;
  // 5.7.x is about our right to send: that is mended by who runs the endpoint, not by calling people.
  if (/\b5\.7\.\d/.test(String(response))) return false;
  const isAboutMessage = code === 'EENVELOPE' || code === 'EMESSAGE';
  return (responseCode >= 550 && responseCode <= 553) || (isAboutMessage && responseCode >= 500);
}

/** A participant or referrer who did not get a message has to be called; others are not. */
export async function callInstead(
  tx: InTransaction,
  services: Services,
  { kind, reference }: Pick<OutboxTable, 'kind' | 'reference'>,
  now: Date,
): Promise<void> {
  const moment = /^referrer-(signup|talk|start|end|change)$/.exec(kind)?.[1] as
    | ReferrerMoment
    | undefined;
  if (moment) {
    const referred = await lockSignup(tx, reference);
    if (referred?.erased_at !== null) return;
    // What moved went with the mail: the desk looks at how the start is now.
    return addCall(tx, referred, referrerCall(moment, 'moved'), now);
  }
  const signup = await participantOf(tx, { kind, reference });
  if (!signup) return;
  await addCall(tx, signup, 'mail-refused', now);
  await writeToCoordinator(tx, services, signup, await findSubject(tx, signup), 'call', now);
}

/** Who gets a message a day late is on the call list, for the case that it cannot wait. */
export async function callMeanwhile(
  tx: InTransaction,
  message: Pick<OutboxTable, 'kind' | 'reference'>,
  now: Date,
): Promise<void> {
  const signup = await participantOf(tx, message);
  if (signup) await addCall(tx, signup, 'mail-late', now);
}

/** The sign-up of the participant whom a message was for; undefined: nobody has to be called. */
async function participantOf(
  tx: InTransaction,
  { kind, reference }: Pick<OutboxTable, 'kind' | 'reference'>,
): Promise<SignupsTable | undefined> {
  if (reference === '' || /^(coordinator|referrer)-/.test(kind)) return undefined;
  const signup = await lockSignup(tx, reference);
  return signup?.erased_at === null && signup.status !== 'withdrawn' ? signup : undefined;
}

/** A mail system tells that a message came back. False: there is no such message. */
export const noteBounce = (services: Services, id: string, now: Date): Promise<boolean> =>
  services.store.write(async (tx) => {
    const message = await tx
      .updateTable('outbox')
      .set({ state: 'failed', sealed: '' })
      .where('id', '=', id)
      .where('state', '=', 'sent')
      .returning(['kind', 'reference'])
      .executeTakeFirst();
    if (message) await callInstead(tx, services, message, now);
    return message !== undefined;
  });
