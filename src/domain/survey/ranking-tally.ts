import type { Consensus } from '../../contract/survey.ts';
import type { Pairwise } from './pairwise.ts';
import { MINIMUM_FOR_AGREEMENT, kendallW, tieCorrection } from './kendall-w.ts';
import { completeBallots } from './ranking.ts';
import { listOf } from '../list-of.ts';

/** Above this number of responses only the frequency of each rank is given, not every single rank. */
export const MAXIMUM_OF_SINGLE_RANKS = 100;

/**
 * Sufficient statistics of any number of rankings: mean ranks, Kendall's W and the Kemeny order follow
 * from them. Ranks are doubled, so that halves become whole numbers and adding or removing a ranking
 * is exact. The lists are in the order of the factor ids.
 */
export interface RankingTally {
  responses: number;
  /** Sum of the tie corrections of all ballots (see `tieCorrection`). */
  ties: number;
  /** Per factor: the number of ballots for each doubled rank. */
  ranks: Record<string, number>[];
  /** Pairwise preferences: `before[a][b]` is the number of ballots with factor a before factor b. */
  before: number[][];
}

export const emptyRankingTally = (factors: number): RankingTally => ({
  responses: 0,
  ties: 0,
  ranks: listOf(factors, () => ({})),
  before: listOf(factors, () => Array<number>(factors).fill(0)),
});

/**
 * The tally with one ranking added, or removed (`times` −1), in a time that does not depend on the
 * number of rankings. A ranking without any known factor changes nothing.
 */
export function addRanking(
  tally: RankingTally,
  ranking: readonly string[],
  factorIds: readonly string[],
  times: 1 | -1 = 1,
): RankingTally {
  const [ballot] = completeBallots([ranking], factorIds);
  if (!ballot) return tally;
  const places = factorIds.map((id) => 2 * ballot.get(id)!);
  const ties = tieCorrection(places);
  return {
    responses: tally.responses + times,
    ties: tally.ties + times * ties,
    ranks: tally.ranks.map((counts, factor) => {
      const place = places[factor]!;
      const { [place]: count = 0, ...others } = counts;
      return count + times === 0 ? others : { ...others, [place]: count + times };
    }),
    before: tally.before.map((row, a) =>
      row.map((count, b) => count + (places[a]! < places[b]! ? times : 0)),
    ),
  };
}

/** The sum of two tallies over the same factors. */
export function addTallies(a: RankingTally, b: RankingTally): RankingTally {
  return {
    responses: a.responses + b.responses,
    ties: a.ties + b.ties,
    ranks: a.ranks.map((counts, factor) => {
      const all = { ...counts };
      for (const [place, count] of Object.entries(b.ranks[factor]!)) {
        all[place] = (all[place] ?? 0) + count;
      }
      return all;
    }),
    before: a.before.map((row, i) => row.map((count, j) => count + b.before[i]![j]!)),
  };
}

/** The pairwise preferences, from which the Kemeny order follows. */
export const pairsOf = ({ before }: RankingTally, factorIds: readonly string[]): Pairwise => ({
  ids: [...factorIds],
  before,
});

/**
 * The consensus by mean rank, as `consensus` computes it from the rankings themselves. The ranks of a
 * factor are sorted, and left out above `MAXIMUM_OF_SINGLE_RANKS`.
 */
export function consensusOf(tally: RankingTally, factorIds: readonly string[]): Consensus {
  const m = tally.responses;
  if (m === 0) return { responses: 0, factors: [] };
  const factors = factorIds.map((id, factor) => {
    const spread = Object.entries(tally.ranks[factor]!)
      .map(([place, count]) => ({ rank: Number(place) / 2, count }))
      .sort((a, b) => a.rank - b.rank);
    return { id, spread, sum: spread.reduce((all, it) => all + it.rank * it.count, 0) };
  });
  const sorted = factors.sort((a, b) => a.sum - b.sum);
  const agreement =
    m >= MINIMUM_FOR_AGREEMENT
      ? kendallW(
          sorted.map(({ sum }) => 2 * sum),
          m,
          tally.ties,
        )
      : undefined;
  return {
    responses: m,
    ...(agreement !== undefined && { agreement }),
    factors: sorted.map(({ id, spread, sum }) => ({
      id,
      rank: sorted.findIndex((it) => it.sum === sum) + 1,
      meanRank: sum / m,
      ranks:
        m > MAXIMUM_OF_SINGLE_RANKS
          ? []
          : spread.flatMap(({ rank, count }) => Array<number>(count).fill(rank)),
      spread,
    })),
  };
}
