import type { SessionNumbers } from '../../domain/dates/kept-numbers.ts';
import type { Queries } from './store.ts';

/** How often the plan of an edition changed since it was added, and when it was added or changed last. */
export interface PlanVersion {
  sequence: number;
  /** An instant; absent for an edition from before it was kept. */
  changedAt?: string;
  /** The numbers of its listed sessions, in order; absent where their places in the list are. */
  sessionNumbers?: readonly string[];
}

/** The versions of the plans of these editions. */
export async function findPlanVersions(
  db: Queries,
  editions: readonly string[],
): Promise<ReadonlyMap<string, PlanVersion>> {
  const found = new Map<string, PlanVersion>();
  // Databases limit how many values one query may have.
  for (let i = 0; i < editions.length; i += 500) {
    const rows = await db
      .selectFrom('editions')
      .select(['id', 'sequence', 'changed_at', 'session_numbers'])
      .where('id', 'in', editions.slice(i, i + 500))
      .execute();
    for (const { id, sequence, changed_at: at, session_numbers: kept } of rows) {
      const { numbers } = (kept === null ? {} : JSON.parse(kept)) as Partial<SessionNumbers>;
      found.set(id, {
        sequence,
        ...(at !== null && { changedAt: at }),
        ...(numbers && { sessionNumbers: numbers }),
      });
    }
  }
  return found;
}
