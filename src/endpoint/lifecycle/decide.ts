import type { SignupTransition } from '../../contract/desk-signups.ts';
import type { SignupState } from '../../contract/signup.ts';
import { freePlaces } from '../../domain/offer/places.ts';
import { canMove, holdsPlace, isLiving } from '../../domain/signup/signup-state.ts';
import { compareWaiting } from '../../domain/signup/waiting-list.ts';
import { queueMessages } from '../outbox/queue.ts';
import type { Services } from '../services.ts';
import { findEdition } from '../store/groups.ts';
import { recount } from '../store/places.ts';
import { appendHistory, listWaiting, putBack, updateSignup } from '../store/signups.ts';
import type { InTransaction } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';
import { leave } from './leave.ts';
import { moveSignup } from './move.ts';
import { countPlacesToOffer, offerPlaces } from './offer-places.ts';
import { toWaiting } from './waiting.ts';
import { announceStart } from './announce-start.ts';

/** Why a decision is not carried out. */
export type Refused =
  | 'full'
  | 'out-of-order'
  | 'not-possible'
  | 'reason-required'
  | 'start-cancelled';

const endStates: readonly string[] = ['withdrawn', 'declined', 'referred-elsewhere'];
const statesWithEdition: readonly string[] = ['placed', 'taking-part', 'offered', 'waiting'];

/**
 * Carries out a coordinator's decision on a locked sign-up. A person has now looked at it, so it loses
 * the marks "suspect" and "possible duplicate" and counts. When it is refused nothing changed.
 */
export async function decide(
  tx: InTransaction,
  services: Services,
  signup: SignupsTable,
  transition: SignupTransition,
  now: Date,
): Promise<SignupsTable | Refused> {
  const { to, priority, reason } = transition;
  if ((transition.outOfOrder || transition.aboveCapacity) && !reason) return 'reason-required';
  const same = signup.status === to;
  if (!same && !canMove(signup.status as SignupState, to)) return 'not-possible';
  const first = priority === undefined ? signup.priority : Number(priority);
  const actor = 'coordinator';
  if (endStates.includes(to)) {
    return same ? signup : leave(tx, services, signup, { to, actor, now });
  }
  const counts =
    signup.edition_id !== null && (signup.mode !== 'talk' || statesWithEdition.includes(to));
  const isStep = !same || transition.talk !== undefined;
  if (isStep && counts && isLiving(to) && (await isCancelled(tx, signup))) return 'start-cancelled';
  const hadPlace = signup.for_place === 1 && holdsPlace(signup.status);
  if (counts && !hadPlace && holdsPlace(to)) {
    if (!transition.aboveCapacity && !(await hasPlace(tx, signup, now))) return 'full';
    if (to === 'offered' && !transition.outOfOrder && !(await isNext(tx, signup))) {
      return 'out-of-order';
    }
  }
  const seen = await updateSignup(tx, signup, {
    priority: first,
    suspect: 0,
    possible_duplicate: 0,
    for_place: counts ? 1 : 0,
    updated_at: now.toISOString(),
  });
  if (signup.suspect === 1) {
    // While it was suspect nobody got a message. A move writes the participant's message itself.
    const kinds = {
      ...(same && { participant: 'state' as const }),
      referrer: 'signup' as const,
    };
    await queueMessages(tx, services, seen, kinds, now);
  }
  if (same) {
    const code = first === signup.priority ? null : first ? 'priority-given' : 'priority-ended';
    await appendHistory(tx, signup.reference, to, now.toISOString(), actor, code);
  }
  const beforeTold = async (it: SignupsTable): Promise<void> => {
    if (!holdsPlace(to)) await leaveToOthers(tx, services, it, now);
  };
  const moved = same
    ? seen
    : await moveSignup(tx, services, seen, { to, actor, now, reason, beforeTold });
  if (moved.edition_id !== null) {
    await recount(tx, moved.edition_id, now);
    await announceStart(tx, services, moved.edition_id, now);
  }
  return moved;
}

/**
 * A place that comes free goes to the next one. When it stays free while somebody is put on the list, it is
 * not offered to that person by itself: a coordinator has just decided otherwise.
 */
async function leaveToOthers(
  tx: InTransaction,
  services: Services,
  { reference, status, edition_id: edition }: SignupsTable,
  now: Date,
): Promise<void> {
  if (edition === null) return;
  await offerPlaces(tx, services, edition, now, reference);
  if (status !== 'waiting' || (await countPlacesToOffer(tx, edition, now)) === 0) return;
  await appendHistory(tx, reference, 'waiting', now.toISOString(), 'coordinator', putBack);
}

/** Nobody comes closer to a start that does not go ahead. A talk that somebody asked for is no such step. */
async function isCancelled(tx: InTransaction, { edition_id: id }: SignupsTable): Promise<boolean> {
  const stored = id === null ? undefined : await findEdition(tx, id);
  return stored?.edition.signupStatus === 'cancelled';
}

/** Whether nobody who waits comes before this one. */
async function isNext(tx: InTransaction, signup: SignupsTable): Promise<boolean> {
  const waiting = signup.edition_id === null ? [] : await listWaiting(tx, signup.edition_id);
  const own = toWaiting(signup);
  return waiting.every((it) => compareWaiting(own, toWaiting(it)) <= 0);
}

async function hasPlace(
  tx: InTransaction,
  { edition_id: id }: SignupsTable,
  now: Date,
): Promise<boolean> {
  const stored = id === null ? undefined : await findEdition(tx, id);
  const places = stored && freePlaces(stored.edition, stored, now);
  return places === undefined || places > 0;
}
