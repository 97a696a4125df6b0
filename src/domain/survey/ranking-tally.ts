import type { Consensus } from '../../contract/survey.ts';
import type { Pairwise } from './pairwise.ts';
import { MINIMUM_FOR_AGREEMENT, completeBallots } from './ranking.ts';
import { listOf } from '../list-of.ts';

/** Past this number of responses the ranks one by one say nothing that their counts do not. */
export const MAXIMUM_OF_SINGLE_RANKS = 100;

/**
 * All that is kept of rankings, whatever their number: enough for the consensus, Kendall's W and
 * Kemeny's order. Ranks are doubled, so that all are whole numbers and nothing is lost in adding and
 * taking away. The lists are in the order of the factor ids.
 */
export interface RankingTally {
  responses: number;
  /** Sum over the ballots of t³ − t, for each group of t tied factors. */
  ties: number;
  /** Per factor: how many ballots have it at each doubled rank. */
  ranks: Record<string, number>[];
  /** `before[a][b]`: ballots with a before b. */
  before: number[][];
}

export const emptyRankingTally = (factors: number): RankingTally => ({
  responses: 0,
  ties: 0,
  ranks: listOf(factors, () => ({})),
  before: listOf(factors, () => Array<number>(factors).fill(0)),
});

/**
 * The tally with one ranking more, or one less (`times` −1). The cost does not grow with the number
 * of rankings. One without any known factor changes nothing.
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
  const sizes = new Map<number, number>();
  for (const place of places) sizes.set(place, (sizes.get(place) ?? 0) + 1);
  const ties = [...sizes.values()].reduce((all, t) => all + t ** 3 - t, 0);
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

/** Two tallies over the same factors as one. */
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

/** The pairs that Kemeny's order is made of. */
export const pairsOf = ({ before }: RankingTally, factorIds: readonly string[]): Pairwise => ({
  ids: [...factorIds],
  before,
});

/**
 * The consensus by mean rank, as `consensus` computes it from the rankings themselves, but with the
 * ranks of a factor in order, and only while they are few.
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
  const agreement = agreementOf(
    sorted.map((it) => it.sum),
    tally,
  );
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

/** Kendall's W with correction for ties, from the sums of ranks (formula at `kendallW`). */
function agreementOf(sums: readonly number[], { responses: m, ties }: RankingTally) {
  if (m < MINIMUM_FOR_AGREEMENT) return undefined;
  const n = sums.length;
  const mean = m * (n + 1);
  const s = sums.reduce((all, it) => all + (2 * it - mean) ** 2, 0) / 4;
  const most = m ** 2 * (n ** 3 - n) - m * ties;
  return most > 0 ? Math.min(1, (12 * s) / most) : undefined;
}
