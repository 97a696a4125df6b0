import type { Services } from '../services.ts';
import { lower, raise, type Counter, type Raised } from '../submission/limits.ts';
import type { InTransaction } from '../store/store.ts';
import type { OutboxTable } from '../store/tables.ts';

/** A message that counts for its address. */
export interface CountedMessage extends Raised {
  counter: Counter;
  /** Whether the address had its messages for this day. */
  isOver: boolean;
}

/**
 * Counts a message for the address that it goes to, whoever caused it: nobody can have a stranger flooded
 * by signing up in their name. Undefined: the message is to a coordinator, who set that address, or to
 * somebody of the desk: mails to sign in have limits of their own, and would be of no use a day later.
 */
export async function countMessage(
  tx: InTransaction,
  { policy, contactKeys }: Services,
  kind: OutboxTable['kind'],
  address: string,
  now: Date,
): Promise<CountedMessage | undefined> {
  if (/^(coordinator|desk)-/.test(kind)) return undefined;
  const reader = kind.startsWith('referrer-') ? 'referrer' : 'participant';
  const hash = await contactKeys.hash('email', address.trim().toLowerCase());
  const counter = { name: `mail ${reader} ${hash}`, limit: policy.messagesPerAddress[reader] };
  const raised = await raise(tx, counter, now);
  return { ...raised, counter, isOver: raised.count > counter.limit.count };
}

/** A message that did not go out does not count. */
export const uncountMessage = (tx: InTransaction, { counter, start }: CountedMessage) =>
  lower(tx, counter, start);
