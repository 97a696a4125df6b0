import type { Edition } from '../contract/group.ts';

/**
 * What someone pays at most for an edition; undefined when nothing is said. With several amounts the
 * highest counts, so that nobody is promised a price that is not theirs.
 */
export function costOf(edition: Pick<Edition, 'costs'>): number | undefined {
  let highest: number | undefined;
  for (const cost of Array.isArray(edition.costs) ? edition.costs : []) {
    const amount: unknown = cost?.amount;
    if (typeof amount !== 'number' || !(amount >= 0)) return undefined;
    highest = Math.max(highest ?? 0, amount);
  }
  return highest;
}
