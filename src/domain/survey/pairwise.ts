import { completeBallots } from './ranking.ts';

/** Pairwise preferences over all ballots; a tie counts for neither factor. */
export interface Pairwise {
  ids: string[];
  /** `before[a][b]` is the number of ballots with factor a before factor b. */
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
