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
