import type { SignupState } from '../../contract/signup.ts';
import { messagesForMove } from '../outbox/messages-for-move.ts';
import { queueMessages } from '../outbox/queue.ts';
import type { Services } from '../services.ts';
import { recount } from '../store/places.ts';
import { appendHistory, updateSignup } from '../store/signups.ts';
import type { InTransaction } from '../store/store.ts';
import type { Actor, SignupsTable } from '../store/tables.ts';
import { announceStart } from './announce-start.ts';

export interface Move {
  to: SignupState;
  actor: Actor;
  now: Date;
}

/**
 * Moves a locked sign-up to another state: its row, its history, the counts of its edition and the
 * messages about it. The caller has checked that the move is allowed and that there is a place.
 */
export async function moveSignup(
  tx: InTransaction,
  services: Services,
  signup: SignupsTable,
  { to, actor, now }: Move,
): Promise<SignupsTable> {
  const at = now.toISOString();
  const expires = new Date(now.getTime() + services.policy.offerAge * 1000).toISOString();
  const moved = await updateSignup(tx, signup, {
    status: to,
    updated_at: at,
    offer_expires_at: to === 'offered' ? expires : null,
    waiting_since: to === 'waiting' ? waitingSince(signup, at) : signup.waiting_since,
  });
  await appendHistory(tx, signup.reference, to, at, actor);
  if (moved.edition_id !== null) await recount(tx, moved.edition_id, now);
  await queueMessages(tx, services, moved, messagesForMove(signup.status, to, actor), now);
  if (moved.edition_id !== null) await announceStart(tx, services, moved.edition_id, now);
  return moved;
}

/** Someone who returns from an offered place keeps the turn on the list; others wait from now on. */
const waitingSince = ({ status, waiting_since: since }: SignupsTable, at: string): string =>
  status === 'offered' ? (since ?? at) : at;
