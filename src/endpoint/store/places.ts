import type { Edition } from '../../contract/group.ts';
import { signupStates } from '../../contract/signup.ts';
import { holdsPlace } from '../../domain/signup/admission.ts';
import { monthOf } from '../../domain/offer/places.ts';
import type { InTransaction } from './store.ts';

const holdingStates = signupStates.filter((it) => holdsPlace(it));

/** Who is ready with it took a place of its month, and keeps none. */
const placedStates = [...holdingStates, 'finished'];

/**
 * Makes this transaction the only one that changes the sign-ups of an edition until it ends: the
 * update locks the row in PostgreSQL; SQLite has one writer anyway.
 */
export async function holdEdition(tx: InTransaction, id: string): Promise<boolean> {
  const row = await tx
    .updateTable('editions')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Counts an edition's places anew from its sign-ups, so that the counts cannot drift. */
export async function recount(tx: InTransaction, edition: string, now: Date): Promise<void> {
  const row = await tx
    .selectFrom('editions')
    .select('document')
    .where('id', '=', edition)
    .executeTakeFirst();
  if (!row) return;
  const month = monthOf(JSON.parse(row.document) as Edition, now);
  await noteMonth(tx, edition, month);
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

/** Who has a place got it in this month, unless it is known to be another one. */
async function noteMonth(tx: InTransaction, edition: string, month: string): Promise<void> {
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
