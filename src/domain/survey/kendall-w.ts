/** Kendall's W is not told below this number of responses: it says nothing about so few. */
export const MINIMUM_FOR_AGREEMENT = 3;

/** The correction of one ballot for ties: the sum of t³ − t over its groups of t tied factors. */
export function tieCorrection(ranks: Iterable<number>): number {
  const groupSizes = new Map<number, number>();
  for (const rank of ranks) groupSizes.set(rank, (groupSizes.get(rank) ?? 0) + 1);
  return [...groupSizes.values()].reduce((sum, t) => sum + t ** 3 - t, 0);
}

/**
 * Kendall's coefficient of concordance with correction for ties, from the rank sums: 0 is no agreement,
 * 1 is complete agreement. W = 12 S / (m²(n³ − n) − m ΣT) for m ballots over n factors (Kendall and
 * Gibbons 1990). Undefined where it has no meaning: one factor, or ballots that tie everything.
 *
 * @param doubledSums - Per factor twice the sum of its ranks: a tie gives halves, and this is exact.
 * @param m - Number of ballots.
 * @param ties - Sum of the tie corrections of all ballots.
 */
export function kendallW(
  doubledSums: readonly number[],
  m: number,
  ties: number,
): number | undefined {
  const n = doubledSums.length;
  const mean = m * (n + 1);
  const s = doubledSums.reduce((sum, doubled) => sum + (doubled - mean) ** 2, 0) / 4;
  const denominator = m ** 2 * (n ** 3 - n) - m * ties;
  return denominator > 0 ? Math.min(1, (12 * s) / denominator) : undefined;
}
