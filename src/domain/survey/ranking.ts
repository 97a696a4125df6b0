import type { Consensus } from '../../contract/survey.ts';

/** Fewer responses say nothing about agreement. */
export const MINIMUM_FOR_AGREEMENT = 3;

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

/** Ballots that rank anything at all, complete. One that ranks nothing is all ties and says nothing. */
export function completeBallots(
  rankings: readonly (readonly string[])[],
  factorIds: readonly string[],
): Map<string, number>[] {
  return rankings
    .filter((it) => cleaned(it, factorIds).length > 0)
    .map((it) => completeRanks(it, factorIds));
}

/**
 * Kendall's W with correction for ties: 0 no agreement, 1 all the same
 * (W = 12 S / (m²(n³ − n) − m ΣT), Kendall and Gibbons 1990). Undefined when it has no meaning.
 */
export function kendallW(ballots: readonly ReadonlyMap<string, number>[]): number | undefined {
  const m = ballots.length;
  const ids = [...(ballots[0]?.keys() ?? [])];
  const n = ids.length;
  // Doubled ranks are whole numbers: sums stay exact.
  const sums = ids.map((id) => ballots.reduce((all, it) => all + 2 * it.get(id)!, 0));
  const mean = m * (n + 1);
  const s = sums.reduce((all, it) => all + (it - mean) ** 2, 0) / 4;
  let ties = 0;
  for (const ballot of ballots) {
    const sizes = new Map<number, number>();
    for (const rank of ballot.values()) sizes.set(rank, (sizes.get(rank) ?? 0) + 1);
    for (const t of sizes.values()) ties += t ** 3 - t;
  }
  const most = m ** 2 * (n ** 3 - n) - m * ties;
  return most > 0 ? Math.min(1, (12 * s) / most) : undefined;
}

/**
 * All rankings together: by mean rank, equal means share a rank (1, 2, 2, 4). Rankings without any
 * known factor are dropped. Agreement is there from three responses on.
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
  const agreement = m >= MINIMUM_FOR_AGREEMENT ? kendallW(ballots) : undefined;
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

/** Agreement in words; the limits are a rule of thumb. */
export function agreementWord(w: number): 'little' | 'some' | 'much' {
  return w < 0.3 ? 'little' : w <= 0.6 ? 'some' : 'much';
}

export interface RankDifference {
  id: string;
  /** Own place; absent when left unranked. */
  own?: number;
  consensus: number;
  /** Places lower on the own list than together; below 0 is higher. Absent when left unranked. */
  difference?: number;
}

/** An own ranking beside the consensus, in the consensus' order. */
export function compareWithConsensus(
  own: readonly string[],
  together: Pick<Consensus, 'factors'>,
): RankDifference[] {
  const placed = cleaned(
    own,
    together.factors.map((it) => it.id),
  );
  return together.factors.map(({ id, rank }) => {
    const place = placed.indexOf(id) + 1;
    return place
      ? { id, own: place, consensus: rank, difference: place - rank }
      : { id, consensus: rank };
  });
}
