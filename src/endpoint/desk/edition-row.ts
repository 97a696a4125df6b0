import type { DeskEdition } from '../../contract/desk-editions.ts';
import { firstDay, lastDay } from '../../domain/offer/edition-state.ts';
import { placeOf } from '../../domain/offer/place.ts';
import { publicSignupStatus } from '../../domain/signup/admission.ts';
import { nextStepsFor } from '../../domain/signup/next-steps.ts';
import type { SignupCounts } from '../store/edition-counts.ts';
import type { StoredEdition, StoredGroup } from '../store/groups.ts';

/** An edition with its group. */
export interface Listed {
  group: StoredGroup['group'];
  stored: StoredEdition;
}

/** Editions by first day, those without a day last; after them those that are over. */
export function sortEditions(groups: readonly StoredGroup[], today: string): Listed[] {
  const key = ({ stored: { edition } }: Listed): string => {
    const over = (lastDay(edition) ?? '9') < today;
    return `${over ? 1 : 0} ${firstDay(edition) ?? '9'} ${edition.id}`;
  };
  return groups
    .flatMap(({ group, editions }) => editions.map((stored) => ({ group, stored })))
    .map((it) => ({ it, key: key(it) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ it }) => it);
}

/** The state of an edition: its places, who waits, and what comes next. */
export function viewEdition(
  { group, stored }: Listed,
  counts: SignupCounts,
  now: Date,
): DeskEdition {
  const { edition, ...places } = stored;
  const { held, waiting, heldElsewhere, waitingElsewhere } = places;
  // The desk sees the town that visitors do not.
  const place = placeOf({ ...edition, locationDisclosed: true })?.label;
  const [startDate, endDate] = [firstDay(edition), lastDay(edition)];
  return {
    id: edition.id,
    group: group.id,
    groupName: group.name,
    institution: group.institution,
    ...(place !== undefined && { place }),
    ...(startDate !== undefined && { startDate }),
    ...(endDate !== undefined && { endDate }),
    entry: edition.entry,
    ...publicSignupStatus(edition, { ...places, now }),
    held,
    heldElsewhere,
    offered: counts.states['offered'] ?? 0,
    waiting,
    waitingElsewhere,
    unseen: counts.unseen,
    calls: counts.calls,
    nextSteps: nextStepsFor(edition, { ...places, ...counts }, now),
  };
}
