import { positionOf, waitingOrder, type Waiting } from '../../domain/signup/waiting-list.ts';
import { findEdition } from '../store/groups.ts';
import { findInstitution } from '../store/institutions.ts';
import { listWaiting, someGoFirst } from '../store/signups.ts';
import type { Queries } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';

/** A sign-up as the rules for the order of the waiting list see it. */
export const toWaiting = (it: SignupsTable): Waiting => ({
  id: it.reference,
  priority: it.priority === 1,
  since: it.waiting_since ?? it.created_at,
});

/** Place on the waiting list, from 1, after those on a list that the institution keeps itself. */
export async function positionOnList(
  db: Queries,
  signup: SignupsTable,
): Promise<number | undefined> {
  if (signup.edition_id === null) return undefined;
  const others = await listWaiting(db, signup.edition_id);
  const list = [signup, ...others.filter((it) => it.reference !== signup.reference)];
  const stored = await findEdition(db, signup.edition_id);
  const position = positionOf(signup.reference, list.map(toWaiting));
  return position === undefined ? undefined : position + (stored?.waitingElsewhere ?? 0);
}

/** Places on the waiting list of an edition by reference, from 1, after those on the institution's own. */
export async function placesOnList(
  db: Queries,
  edition: string,
): Promise<ReadonlyMap<string, number>> {
  const stored = await findEdition(db, edition);
  const before = stored?.waitingElsewhere ?? 0;
  const list = waitingOrder((await listWaiting(db, edition)).map(toWaiting));
  return new Map(list.map(({ id }, index) => [id, before + index + 1]));
}

/** What somebody who waits is told: a position, or how many wait where a position would not stay true. */
export interface ToldPlace {
  position?: number;
  waiting?: number;
}

/**
 * What to tell of a position on the waiting list. Where the institution lets some go first, or somebody
 * on this list does, a position is left out: who comes next is not who waits longest.
 */
export async function toldPlace(
  db: Queries,
  signup: Pick<SignupsTable, 'institution' | 'edition_id'>,
  position: number | undefined,
): Promise<ToldPlace> {
  if (position === undefined || signup.edition_id === null) return {};
  const hasPriority =
    (await findInstitution(db, signup.institution))?.priorityPolicy ||
    (await someGoFirst(db, signup.edition_id));
  if (!hasPriority) return { position };
  const stored = await findEdition(db, signup.edition_id);
  return { waiting: Math.max(1, stored?.waiting ?? 0) };
}
