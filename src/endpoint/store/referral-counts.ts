import { sql } from 'kysely';
import type { DeskScope } from '../../domain/desk/scope.ts';
import type { DayRange } from '../../domain/dates/day-range.ts';
import { inScope, signupColumns } from './in-scope.ts';
import type { InTransaction, Queries } from './store.ts';

/** A sign-up by a referrer: from where, and when. */
export interface Referral {
  institution: string;
  group: string | null;
  organization: string;
  /** `YYYY-MM`. */
  month: string;
}

/** Counts a referral that is about to be erased. */
export async function countReferral(tx: InTransaction, it: Referral): Promise<void> {
  await tx
    .insertInto('referral_counts')
    .values({
      institution: it.institution,
      group_id: it.group ?? '',
      organization: it.organization,
      month: it.month,
      count: 1,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['institution', 'group_id', 'organization', 'month'])
        .doUpdateSet({ count: sql`referral_counts.count + 1` }),
    )
    .execute();
}

/** The referrals of erased sign-ups, in the months of a period. */
export async function listReferralCounts(
  db: Queries,
  scope: DeskScope,
  { from, before }: DayRange,
): Promise<{ organization: string; count: number }[]> {
  let query = db
    .selectFrom('referral_counts')
    .select(['organization', 'count'])
    .where(inScope(scope, signupColumns));
  if (from !== undefined) query = query.where('month', '>=', from.slice(0, 7));
  if (before !== undefined) query = query.where('month', '<', before.slice(0, 7));
  return query.execute();
}
