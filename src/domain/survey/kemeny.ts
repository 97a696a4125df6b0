import { pairwise } from './pairwise.ts';
import type { Pairwise } from './pairwise.ts';

/** Above this number of factors the exact computation takes too long. */
export const MAX_KEMENY = 16;

/** The outcome of the Kemeny–Young method. */
export interface Kemeny {
  /** Kemeny score: pairwise disagreements between the order and all ballots. */
  cost: number;
  /** An order with the least score, best first; of several the first by the order of the factor ids. */
  order: string[];
  /** Number of orders with this score. */
  optima: number;
}

/**
 * The order with the fewest disagreements (J. Kemeny 1959), exactly, by dynamic programming over
 * subsets: 2ⁿ·n² steps. Undefined without factors or with more than 16. A pair that a ballot ties
 * costs nothing either way.
 */
export function kemeny(
  rankings: readonly (readonly string[])[],
  factorIds: readonly string[],
): Kemeny | undefined {
  return kemenyOf(pairwise(rankings, factorIds));
}

/** The Kemeny order from pairwise preferences that were counted before. */
export function kemenyOf({ ids, before }: Pairwise): Kemeny | undefined {
  const n = ids.length;
  if (n === 0 || n > MAX_KEMENY) return undefined;
  // A set of factors that are still to be placed is a bit mask; `least` is its lowest possible score.
  const least = new Float64Array(1 << n);
  const ways = new Float64Array(1 << n).fill(1, 0, 1);
  const costOf = (first: number, left: number): number => {
    let cost = least[left & ~(1 << first)]!;
    for (let other = 0; other < n; other += 1) {
      if (left & (1 << other)) cost += before[other]![first]!;
    }
    return cost;
  };
  for (let left = 1; left < 1 << n; left += 1) {
    least[left] = Infinity;
    for (let first = 0; first < n; first += 1) {
      if (!(left & (1 << first))) continue;
      const cost = costOf(first, left);
      if (cost > least[left]!) continue;
      const more = ways[left & ~(1 << first)]!;
      ways[left] = cost === least[left] ? ways[left]! + more : more;
      least[left] = cost;
    }
  }
  const order: string[] = [];
  for (let left = (1 << n) - 1; left;) {
    let first = 0;
    while (!(left & (1 << first)) || costOf(first, left) !== least[left]) first += 1;
    order.push(ids[first]!);
    left &= ~(1 << first);
  }
  return { cost: least[(1 << n) - 1]!, order, optima: ways[(1 << n) - 1]! };
}
