import { positionOf, type Waiting } from '../../domain/signup/waiting-list.ts';
import { findEdition } from '../store/groups.ts';
import { listWaiting } from '../store/signups.ts';
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
