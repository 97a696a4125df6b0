import { covers } from '../../domain/desk/scope.ts';
import type { DeskScope } from '../../domain/desk/scope.ts';
import { freePlaces } from '../../domain/offer/places.ts';
import { stateAfterMove } from '../../domain/signup/edition-move.ts';
import { isLiving } from '../../domain/signup/signup-state.ts';
import type { Services } from '../services.ts';
import { findEdition, findGroup } from '../store/groups.ts';
import { lockEdition, recount } from '../store/places.ts';
import { appendHistory, updateSignup } from '../store/signups.ts';
import type { InTransaction } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';
import { noOffer } from './answer-deadline.ts';
import { offerPlaces } from './offer-places.ts';
import { tellMove } from './tell-move.ts';

/** Why somebody does not go to another edition. */
export type MoveRefused = 'not-possible' | 'other-start' | 'start-cancelled' | 'start-full';

/**
 * Moves a locked sign-up to another edition of its institution, in the scope of who moves it. Who has no place there waits for one,
 * counted from when they signed up; the place that they leave goes to who is next. They are told once, by mail or by phone.
 */
export async function changeEdition(
  tx: InTransaction,
  services: Services,
  scope: DeskScope,
  signup: SignupsTable,
  edition: string,
  now: Date,
): Promise<SignupsTable | MoveRefused> {
  await lockEdition(tx, edition);
  const target = await findEdition(tx, edition);
  const group = target && (await findGroup(tx, target.group));
  const canMove = isLiving(signup.status) && signup.edition_id !== edition && signup.suspect === 0;
  const isOwn = group?.institution === signup.institution;
  if (!canMove) return 'not-possible';
  if (!target || !isOwn) return 'other-start';
  // Somebody with a right for one group hands nobody over to another.
  if (!covers(scope, { institution: group.institution, group: group.id })) return 'other-start';
  if (target.edition.signupStatus === 'cancelled') return 'start-cancelled';

  const free = freePlaces(target.edition, target, now);
  const { status } = stateAfterMove(signup.status, { free, waiting: target.waiting });
  // "Full" is the word of an institution that keeps no waiting list.
  if (status === 'waiting' && target.edition.signupStatus === 'full') return 'start-full';
  const at = now.toISOString();
  const moved = await updateSignup(tx, signup, {
    ...noOffer,
    edition_id: edition,
    group_id: target.group,
    status,
    for_place: signup.mode === 'talk' && status === 'received' ? signup.for_place : 1,
    possible_duplicate: 0,
    waiting_since: status === 'waiting' ? (signup.waiting_since ?? signup.created_at) : null,
    // What was told about the edition before says nothing about this one.
    told_plan: null,
    start_told: null,
    reminded_for: null,
    place_month: null,
    updated_at: at,
  });
  await appendHistory(tx, signup.reference, status, at, 'coordinator', 'moved');
  if (signup.edition_id !== null) {
    await recount(tx, signup.edition_id, now);
    await offerPlaces(tx, services, signup.edition_id, now);
  }
  await recount(tx, edition, now);
  await tellMove(tx, services, signup, moved, target, now);
  return moved;
}
