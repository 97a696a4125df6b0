import type { Decision, DecisionKind } from '../../../contract/desk-decisions.ts';
import { decisionKinds } from '../../../contract/desk-decisions.ts';

/** Decisions of one kind, who waits longest first. */
export interface DecisionGroup {
  readonly kind: DecisionKind;
  readonly decisions: readonly Decision[];
}

/** The decisions by kind, in the order of what waits longest in each. Kinds that are newer are left out. */
export function groupDecisions(decisions: readonly Decision[]): readonly DecisionGroup[] {
  return decisionKinds
    .map((kind) => ({ kind, decisions: decisions.filter((it) => it.kind === kind) }))
    .filter((it) => it.decisions.length > 0)
    .toSorted((a, b) => (a.decisions[0]!.since < b.decisions[0]!.since ? -1 : 1));
}
