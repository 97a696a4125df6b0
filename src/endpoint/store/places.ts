import { signupStates } from '../../contract/signup.ts';
import { holdsPlace } from '../../domain/admission.ts';
import type { InTransaction } from './store.ts';

const holdingStates = signupStates.filter((it) => holdsPlace(it));

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
export async function recount(tx: InTransaction, edition: string): Promise<void> {
  const count = async (states: readonly string[]): Promise<number> => {
    const row = await tx
      .selectFrom('signups')
      .select((eb) => eb.fn.countAll().as('count'))
      .where('edition_id', '=', edition)
      .where('for_place', '=', 1)
      .where('status', 'in', states)
      .executeTakeFirstOrThrow();
    return Number(row.count);
  };
  await tx
    .updateTable('editions')
    .set({ held: await count(holdingStates), waiting: await count(['waiting']) })
    .where('id', '=', edition)
    .execute();
}
