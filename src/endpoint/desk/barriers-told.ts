import { monthOf, toldBarriersOf } from '../person/told-barriers.ts';
import type { Services } from '../services.ts';
import { listBarrierCounts } from '../store/barrier-counts.ts';
import type { SignalSelection } from '../store/demand-signals.ts';
import { inScope, signupColumns } from '../store/in-scope.ts';

/**
 * How often people told when they signed up what keeps them away, also those who were erased since. A
 * period is one of whole months.
 */
export async function barriersTold(
  services: Services,
  { scope, from, before }: SignalSelection,
): Promise<ReadonlyMap<string, number>> {
  const { db } = services.store;
  let query = db
    .selectFrom('signups')
    .select(['personal', 'institution', 'group_id', 'created_at'])
    .where('erased_at', 'is', null)
    .where('suspect', '=', 0)
    .where(inScope(scope, signupColumns));
  if (from !== undefined) query = query.where('created_at', '>=', from);
  if (before !== undefined) query = query.where('created_at', '<', before);
  const counts = new Map<string, number>();
  const add = (barrier: string, count: number) =>
    counts.set(barrier, (counts.get(barrier) ?? 0) + count);
  const rows = await query.execute();
  for (const told of await Promise.all(rows.map((it) => toldBarriersOf(services, it)))) {
    for (const barrier of new Set(told?.barriers)) add(barrier, 1);
  }
  const erased = await listBarrierCounts(db, scope, {
    from: from && monthOf(from),
    before: before && monthOf(before),
  });
  for (const it of erased) add(it.barrier, it.count);
  return counts;
}
