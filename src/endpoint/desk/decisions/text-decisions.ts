import type { Decision } from '../../../contract/desk-decisions.ts';
import { listPending } from '../../store/pending.ts';
import type { DecisionContext } from './context.ts';

/** Texts of poll and survey that nobody can read before someone approves them: one decision for all. */
export async function textDecisions({ services }: DecisionContext): Promise<Decision[]> {
  const { votes, voteBatches, responses } = await listPending(
    services.store.db,
    services.personalData,
  );
  const moments = [...votes, ...responses].map((it) => it.createdAt);
  const [since] = [...moments, ...voteBatches.map((it) => it.firstAt)].toSorted();
  if (since === undefined) return [];
  return [
    {
      id: 'read-texts',
      kind: 'read-texts',
      since,
      texts: votes.length + responses.length,
      batches: voteBatches.length,
    },
  ];
}
