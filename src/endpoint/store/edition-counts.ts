import type { EditionCounts } from '../../domain/signup/next-steps.ts';
import type { Queries } from './store.ts';

/** Counts of the sign-ups of one edition at this endpoint. */
export type SignupCounts = Pick<
  EditionCounts,
  'states' | 'unseen' | 'calls' | 'waitingSince' | 'placedSince'
>;

export const noSignups: SignupCounts = { states: {}, unseen: 0, calls: 0 };

/** The sign-ups of these editions, counted by state; the map lacks editions without sign-ups. */
export async function countSignups(
  db: Queries,
  editions: readonly string[],
): Promise<ReadonlyMap<string, SignupCounts>> {
  const counts = new Map<string, SignupCounts & { states: Record<string, number> }>();
  if (editions.length === 0) return counts;
  const rows = await db
    .selectFrom('signups')
    .select((eb) => [
      'edition_id',
      'status',
      'for_place',
      eb.fn.countAll().as('count'),
      // The last change, because a coordinator who looks again restarts the waiting time.
      eb.fn.min('updated_at').as('oldest'),
    ])
    .where('edition_id', 'in', editions)
    // Who was erased keeps their state, and nothing is to be done about them.
    .where('erased_at', 'is', null)
    .groupBy(['edition_id', 'status', 'for_place'])
    .execute();
  for (const { edition_id: id, status, for_place: forPlace, count, oldest } of rows) {
    if (id === null || forPlace === 0) continue;
    const known = counts.get(id) ?? { states: {}, unseen: 0, calls: 0 };
    known.states[status] = Number(count);
    counts.set(id, {
      ...known,
      ...(status === 'waiting' && { waitingSince: oldest }),
      ...(status === 'placed' && { placedSince: oldest }),
    });
  }
  const marked = await db
    .selectFrom('signups')
    .select((eb) => ['edition_id', eb.fn.countAll().as('count')])
    .where('edition_id', 'in', editions)
    .where((eb) => eb.or([eb('suspect', '=', 1), eb('possible_duplicate', '=', 1)]))
    .where('status', 'not in', ['withdrawn', 'declined', 'referred-elsewhere', 'finished'])
    .groupBy('edition_id')
    .execute();
  for (const { edition_id: id, count } of marked) {
    if (id !== null) {
      counts.set(id, { ...(counts.get(id) ?? { states: {}, calls: 0 }), unseen: Number(count) });
    }
  }
  const calls = await db
    .selectFrom('calls')
    .select((eb) => ['edition_id', eb.fn.countAll().as('count')])
    .where('edition_id', 'in', editions)
    .where('closed_at', 'is', null)
    .groupBy('edition_id')
    .execute();
  for (const { edition_id: id, count } of calls) {
    if (id !== null) {
      counts.set(id, { ...(counts.get(id) ?? { states: {}, unseen: 0 }), calls: Number(count) });
    }
  }
  return counts;
}
