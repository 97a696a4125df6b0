import { sql } from 'kysely';
import type { DeskScope } from '../../domain/desk/scope.ts';
import { inScope, signupColumns } from './in-scope.ts';
import type { InTransaction, Queries } from './store.ts';

/** What somebody who signed up told that keeps them away, where and when. */
export interface ToldBarriers {
  institution: string;
  group: string | null;
  barriers: readonly string[];
  /** `YYYY-MM`. */
  month: string;
}

/** Counts what a sign-up told that is about to be erased. */
export async function countBarriers(tx: InTransaction, it: ToldBarriers): Promise<void> {
  for (const barrier of new Set(it.barriers)) {
    await tx
      .insertInto('barrier_counts')
      .values({
        institution: it.institution,
        group_id: it.group ?? '',
        barrier,
        month: it.month,
        count: 1,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['institution', 'group_id', 'barrier', 'month'])
          .doUpdateSet({ count: sql`barrier_counts.count + 1` }),
      )
      .execute();
  }
}

/** What erased sign-ups told, in the months from one on and before another. */
export async function listBarrierCounts(
  db: Queries,
  scope: DeskScope,
  { from, before }: { from?: string | undefined; before?: string | undefined },
): Promise<{ barrier: string; count: number }[]> {
  let query = db
    .selectFrom('barrier_counts')
    .select(['barrier', 'count'])
    .where(inScope(scope, signupColumns));
  if (from !== undefined) query = query.where('month', '>=', from);
  if (before !== undefined) query = query.where('month', '<', before);
  return query.execute();
}
