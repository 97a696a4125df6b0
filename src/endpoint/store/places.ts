import type { Edition } from '../../contract/group.ts';
import { signupStates } from '../../contract/signup.ts';
import { holdsPlace } from '../../domain/signup/admission.ts';
import { monthOf } from '../../domain/offer/places.ts';
import type { InTransaction } from './store.ts';

/** States of a sign-up that takes up a place. */
export const holdingStates = signupStates.filter((it) => holdsPlace(it));

/** States that use up a place of the month: someone who finished holds no place any more. */
const placedStates = [...holdingStates, 'finished'];

/**
 * Locks an edition until the end of the transaction: no other one can change its sign-ups. The update
 * locks the row in PostgreSQL; SQLite has one writer anyway. False: there is no such edition.
 */
export async function lockEdition(tx: InTransaction, id: string): Promise<boolean> {
  const row = await tx
    .updateTable('editions')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Counts the places of an edition from its sign-ups; counting up and down could drift. */
export async function recount(tx: InTransaction, edition: string, now: Date): Promise<void> {
  const row = await tx
    .selectFrom('editions')
    .select('document')
    .where('id', '=', edition)
    .executeTakeFirst();
  if (!row) return;
  const month = monthOf(JSON.parse(row.document) as Edition, now);
  await assignMonth(tx, edition, month);
  const groups = await tx
    .selectFrom('signups')
    .select((eb) => ['status', 'place_month', eb.fn.countAll().as('count')])
    .where('edition_id', '=', edition)
    .where('for_place', '=', 1)
    .groupBy(['status', 'place_month'])
    .execute();
  const sum = (counts: (it: (typeof groups)[number]) => boolean): number =>
    groups.filter(counts).reduce((total, it) => total + Number(it.count), 0);
  await tx
    .updateTable('editions')
    .set({
      held: sum((it) => holdsPlace(it.status)),
      waiting: sum((it) => it.status === 'waiting'),
      month,
      joined: sum((it) => it.place_month === month),
    })
    .where('id', '=', edition)
    .execute();
}

/** Records the month in which each sign-up got its place, and clears it for those without a place. */
async function assignMonth(tx: InTransaction, edition: string, month: string): Promise<void> {
  await tx
    .updateTable('signups')
    .set({ place_month: month })
    .where('edition_id', '=', edition)
    .where('for_place', '=', 1)
    .where('status', 'in', placedStates)
    .where('place_month', 'is', null)
    .execute();
  await tx
    .updateTable('signups')
    .set({ place_month: null })
    .where('edition_id', '=', edition)
    .where('place_month', 'is not', null)
    .where((eb) => eb.or([eb('for_place', '=', 0), eb('status', 'not in', placedStates)]))
    .execute();
}
