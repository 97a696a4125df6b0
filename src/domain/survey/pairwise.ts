import { completeBallots } from './ranking.ts';

/** How many ballots put one factor before another; ties count for neither. */
export interface Pairwise {
  ids: string[];
  /** `before[a][b]`: ballots with a before b. */
  before: number[][];
}

export function pairwise(
  rankings: readonly (readonly string[])[],
  factorIds: readonly string[],
): Pairwise {
  const ids = [...new Set(factorIds)];
  const ballots = completeBallots(rankings, ids).map((it) => ids.map((id) => it.get(id)!));
  const before = ids.map((_, a) =>
    ids.map((_, b) => ballots.reduce((all, it) => all + (it[a]! < it[b]! ? 1 : 0), 0)),
  );
  return { ids, before };
}
