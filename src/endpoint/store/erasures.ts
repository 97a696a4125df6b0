import type { InTransaction, Queries } from './store.ts';
import type { Erasure } from './erasure.ts';

/** Remembers an erasure, for the case that a backup from before it is restored. */
export async function rememberErasure(
  tx: InTransaction,
  reference: string,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('erasures')
    .values({ reference, erased_at: now.toISOString() })
    .onConflict((conflict) => conflict.column('reference').doNothing())
    .execute();
}

export async function listErasures(db: Queries): Promise<Erasure[]> {
  const rows = await db.selectFrom('erasures').selectAll().orderBy('erased_at').execute();
  return rows.map((it) => ({ reference: it.reference, erasedAt: it.erased_at }));
}

/** What else erases something: somebody is ended at the desk, or a demand signal is answered. */
export type ErasingAct = 'ended' | 'answered';

/** Remembers that it was done with a record, so that it is done again in a restored backup. */
export const rememberAct = (
  tx: InTransaction,
  act: ErasingAct,
  id: string,
  now: Date,
): Promise<void> => rememberErasure(tx, `${act}:${id}`, now);

/** What was done, and with which record. */
export function actOf(reference: string): { act: ErasingAct | 'erased'; id: string } {
  const [, act, id] = /^(ended|answered):(.+)$/.exec(reference) ?? [];
  return act === undefined || id === undefined
    ? { act: 'erased', id: reference }
    : { act: act as ErasingAct, id };
}
