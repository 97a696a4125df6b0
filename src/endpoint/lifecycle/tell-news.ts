import type { CallReason } from '../../contract/desk-calls.ts';
import { beginsWithin } from '../../domain/offer/edition-plan.ts';
import type { EditionPlan, PlanChange } from '../../domain/offer/edition-plan.ts';
import type { MailNews } from '../../domain/signup/mail/mail-message.ts';
import { queueMessages } from '../outbox/queue.ts';
import type { Services } from '../services.ts';
import { addCall } from '../store/calls.ts';
import type { InTransaction } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';

/** Hours before a session from which a mail may be read too late: everybody is called then. */
const callHours = 48;

/** What is new about the start that somebody holds or waits for a place in. */
export interface StartNews {
  news: MailNews;
  reason: CallReason;
  changes: readonly PlanChange[];
}

/**
 * Tells one person, and the referrer who may hear it, what is new about their start. Who has no mail is on
 * the call list, and everybody when a session of one of the plans is near. True: a coordinator has to call.
 */
export async function tellNews(
  tx: InTransaction,
  services: Services,
  signup: SignupsTable,
  { news, reason, changes }: StartNews,
  plans: readonly EditionPlan[],
  { today, now }: { today: string; now: Date },
): Promise<boolean> {
  // A first start changes nothing that a referrer was told.
  const isFirst = changes.some((it) => it.kind === 'first-start');
  const referrer = isFirst ? undefined : 'change';
  const kinds = { participant: news, referrer, changes } as const;
  const { isMailed, isSilent } = await queueMessages(tx, services, signup, kinds, now);
  const isNear = beginsWithin(plans, callHours, { today, now });
  if (isSilent || (isMailed && !isNear)) return false;
  await addCall(tx, signup, reason, now, changes);
  return true;
}
