import type { SignupState } from '../../contract/signup.ts';
import { newsOf } from '../outbox/news-of.ts';
import { queueNews } from '../outbox/queue.ts';
import type { Services } from '../services.ts';
import { recount } from '../store/places.ts';
import { appendHistory, updateSignup } from '../store/signups.ts';
import type { InTransaction } from '../store/store.ts';
import type { Actor, SignupsTable } from '../store/tables.ts';
import { tellStart } from './tell-start.ts';

export interface Move {
  to: SignupState;
  actor: Actor;
  now: Date;
}

/**
 * Brings a held sign-up into another state: the row, the history, the counts of its edition and the
 * messages about it. Who calls has made sure that the move is allowed and that there is a place.
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
  await queueNews(tx, services, moved, newsOf(signup.status, to, actor), now);
  if (moved.edition_id !== null) await tellStart(tx, services, moved.edition_id, now);
  return moved;
}

/** Who had been offered a place and gets back on the list keeps the turn; others begin anew. */
const waitingSince = ({ status, waiting_since: since }: SignupsTable, at: string): string =>
  status === 'offered' ? (since ?? at) : at;
