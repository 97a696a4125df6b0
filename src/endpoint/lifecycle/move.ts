import type { SignupState } from '../../contract/signup.ts';
import { isLiving } from '../../domain/signup/signup-state.ts';
import { messagesForMove } from '../outbox/messages-for-move.ts';
import { queueMessages } from '../outbox/queue.ts';
import type { Services } from '../services.ts';
import { closeCalls } from '../store/calls.ts';
import { findEdition } from '../store/groups.ts';
import { findInstitution } from '../store/institutions.ts';
import { recount } from '../store/places.ts';
import { appendHistory, joinsListAt, updateSignup } from '../store/signups.ts';
import type { InTransaction } from '../store/store.ts';
import type { Actor, SignupsTable } from '../store/tables.ts';
import { announceStart } from './announce-start.ts';
import { noOffer, offerColumns, type OfferColumns } from './answer-deadline.ts';

export interface Move {
  to: SignupState;
  actor: Actor;
  now: Date;
  /** Why a coordinator went out of order or above the places: a code. */
  reason?: string | undefined;
  /** What happens to the place that came free, before the person reads where on the list they are. */
  beforeTold?: ((moved: SignupsTable) => Promise<void>) | undefined;
}

/**
 * Moves a locked sign-up to another state: its row, its history, the counts of its edition and the
 * messages about it. The caller has checked that the move is allowed and that there is a place.
 */
export async function moveSignup(
  tx: InTransaction,
  services: Services,
  signup: SignupsTable,
  { to, actor, now, reason, beforeTold }: Move,
): Promise<SignupsTable> {
  const at = now.toISOString();
  const moved = await updateSignup(tx, signup, {
    status: to,
    updated_at: at,
    ...(to === 'offered' ? await offerFor(tx, services, signup, now) : noOffer),
    waiting_since:
      to === 'waiting' ? await joinsListAt(tx, signup.edition_id, now) : signup.waiting_since,
  });
  await appendHistory(tx, signup.reference, to, at, actor, reason);
  if (!isLiving(to)) await closeCalls(tx, signup.reference, now);
  // Who answers, or loses the place, need not be called about the offer any more.
  if (signup.status === 'offered') await closeCalls(tx, signup.reference, now, offerReasons);
  if (moved.edition_id !== null) await recount(tx, moved.edition_id, now);
  await beforeTold?.(moved);
  // Who waits again, or is offered another place, has answered what they lost.
  if (signup.status === 'expired') await closeCalls(tx, signup.reference, now, ['offer-ended']);
  await queueMessages(tx, services, moved, messagesForMove(signup.status, to, actor), now);
  if (moved.edition_id !== null) await announceStart(tx, services, moved.edition_id, now);
  return moved;
}

const offerReasons = ['offered', 'offer-ends'] as const;

async function offerFor(
  tx: InTransaction,
  services: Services,
  { edition_id: id, institution, contact_phone: phone }: SignupsTable,
  now: Date,
): Promise<OfferColumns> {
  const edition = id === null ? undefined : (await findEdition(tx, id))?.edition;
  const closingDays = (await findInstitution(tx, institution))?.closingDays;
  return offerColumns(services, edition, { hasPhone: phone !== null, closingDays }, now);
}
