import { todayIn } from '../../domain/dates/dates.ts';
import { changesToOtherStart, planOf } from '../../domain/offer/edition-plan.ts';
import type { EditionPlan, PlanChange } from '../../domain/offer/edition-plan.ts';
import { joinChanges } from '../../domain/offer/join-changes.ts';
import { holdsPlace } from '../../domain/signup/signup-state.ts';
import type { Services } from '../services.ts';
import { closeCalls, hasChangeToHear, takeCallsAlong } from '../store/calls.ts';
import { findEdition } from '../store/groups.ts';
import type { StoredEdition } from '../store/groups.ts';
import type { InTransaction, Queries } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';
import { tellNews } from './tell-news.ts';

/** Calls about the start that somebody left: they are told of the new one in their place. */
const aboutStart = [
  'cancelled',
  'moved',
  'resumed',
  'offered',
  'offer-ends',
  'starts',
  'group-message',
  'referrer-cancelled',
  'referrer-moved',
  'referrer-resumed',
] as const;

/**
 * Tells somebody who was moved to another start what is different there, compared with what they were told
 * of the one that they left. What else there is to tell by phone stays on the call list.
 *
 * @param left the sign-up as it was for the start that it left
 */
export async function tellMove(
  tx: InTransaction,
  services: Services,
  left: SignupsTable,
  moved: SignupsTable,
  { edition }: StoredEdition,
  now: Date,
): Promise<void> {
  const isBehind = await hasChangeToHear(tx, moved.reference);
  await closeCalls(tx, moved.reference, now, aboutStart);
  await takeCallsAlong(tx, moved);
  const [before, after] = [await knownPlan(tx, left), planOf(edition)];
  const today = todayIn(after.timezone ?? 'Europe/Amsterdam', now);
  const different = changesToOtherStart(before, after, today);
  // Who was not called yet about a change of that start hears all days and the place of the new one.
  const there = isBehind
    ? joinChanges(different, changesToOtherStart(undefined, after, today))
    : different;
  const changes: PlanChange[] = [
    { kind: before ? 'other-start' : 'first-start' },
    ...placeThere(moved),
    // A group that begins once there are enough people promises no day before.
    ...there.filter((it) => edition.entry !== 'when-full' || it.kind !== 'days'),
  ];
  const plans = [before, after].filter((it) => it !== undefined).filter((it) => !it.isCancelled);
  const news = { news: 'moved', reason: 'moved', changes } as const;
  await tellNews(tx, services, moved, news, plans, { today, now });
}

/** What somebody knows of the start of their sign-up. */
async function knownPlan(
  db: Queries,
  { edition_id: id, told_plan: told }: SignupsTable,
): Promise<EditionPlan | undefined> {
  if (told !== null) return JSON.parse(told) as EditionPlan;
  const stored = id === null ? undefined : await findEdition(db, id);
  return stored && planOf(stored.edition);
}

/** Whether there is a place for them; a talk alone takes none. */
const placeThere = ({ for_place: forPlace, status }: SignupsTable): PlanChange[] =>
  forPlace === 0 ? [] : [{ kind: holdsPlace(status) ? 'has-place' : 'no-place' }];
