import type { Decision } from '../../../contract/desk-decisions.ts';
import { listPending, listPendingCounts } from '../../store/pending.ts';
import { listHeldDecisions } from '../../store/text-decisions.ts';
import type { DecisionContext } from './context.ts';

/**
 * Texts of poll and survey that nobody can read before someone approves them: one decision for all. It
 * stays for as long as what was decided can be taken back.
 */
export async function textDecisions({ services }: DecisionContext): Promise<Decision[]> {
  const { votes, voteBatches, responses } = await listPending(
    services.store.db,
    services.personalData,
  );
  const moments = [...votes, ...responses].map((it) => it.createdAt);
  const counts = await listPendingCounts(services.store.db);
  const waiting = [...counts.values()].reduce((sum, it) => sum + it, 0);
  const held = await listHeldDecisions(services.store.db);
  const [since = held[0]] = [...moments, ...voteBatches.map((it) => it.firstAt)].toSorted();
  if (since === undefined) return [];
  return [
    {
      id: 'read-texts',
      kind: 'read-texts',
      since,
      texts: waiting - voteBatches.length,
      batches: voteBatches.length,
      ...(held.length > 0 && { heldTexts: held.length }),
    },
  ];
}
