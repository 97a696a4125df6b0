import type { Consensus } from '../../contract/survey.ts';
import { MINIMUM_FOR_AGREEMENT, kendallW, tieCorrection } from './kendall-w.ts';

/** The known factors of a ranking, each once, best first. */
function cleaned(ranking: readonly string[], factorIds: readonly string[]): string[] {
  const known = new Set(factorIds);
  return [...new Set(ranking)].filter((id) => known.has(id));
}

/**
 * The rank of every factor, 1 is best. Factors left out are tied for last: with k of n ranked each
 * of them gets (k + 1 + n) / 2. Unknown factors and repetitions do not count.
 */
export function completeRanks(
  ranking: readonly string[],
  factorIds: readonly string[],
): Map<string, number> {
  const placed = cleaned(ranking, factorIds);
  const ids = new Set(factorIds);
  const last = (placed.length + 1 + ids.size) / 2;
  const ranks = new Map([...ids].map((id) => [id, last]));
  placed.forEach((id, i) => ranks.set(id, i + 1));
  return ranks;
}

/** The complete ballots. One that ranks no known factor ties all of them, and is left out. */
export function completeBallots(
  rankings: readonly (readonly string[])[],
  factorIds: readonly string[],
): Map<string, number>[] {
  return rankings
    .filter((it) => cleaned(it, factorIds).length > 0)
    .map((it) => completeRanks(it, factorIds));
}

/**
 * The consensus of all rankings by mean rank; equal means share a rank (1, 2, 2, 4). Rankings without
 * any known factor are left out. Agreement (Kendall's W) is there from three responses on.
 */
export function consensus(
  rankings: readonly (readonly string[])[],
  factorIds: readonly string[],
): Consensus {
  const ballots = completeBallots(rankings, factorIds);
  const m = ballots.length;
  const factors = [...new Set(factorIds)].map((id) => {
    const ranks = ballots.map((it) => it.get(id)!);
    return { id, ranks, sum: ranks.reduce((all, it) => all + it, 0) };
  });
  const sorted = m ? [...factors].sort((a, b) => a.sum - b.sum) : [];
  const agreement =
    m >= MINIMUM_FOR_AGREEMENT
      ? kendallW(
          sorted.map(({ sum }) => 2 * sum),
          m,
          ballots.reduce((ties, ballot) => ties + tieCorrection(ballot.values()), 0),
        )
      : undefined;
  return {
    responses: m,
    ...(agreement !== undefined && { agreement }),
    factors: sorted.map(({ id, ranks, sum }) => ({
      id,
      rank: sorted.findIndex((it) => it.sum === sum) + 1,
      meanRank: sum / m,
      ranks,
    })),
  };
}

/** Kendall's W in words. The limits 0.3 and 0.6 are a rule of thumb. */
export function agreementWord(w: number): 'little' | 'some' | 'much' {
  return w < 0.3 ? 'little' : w <= 0.6 ? 'some' : 'much';
}
