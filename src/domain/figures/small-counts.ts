/** Counts below this can point at one person. */
export const SMALL_COUNT = 5;

/**
 * Which counts of a list to hide: the small ones, and when that is only one also the next smallest, so
 * that it cannot be worked out from the others and their sum.
 */
export function hiddenCounts<Item extends { count: number }>(list: readonly Item[]): Set<Item> {
  const sorted = list.filter((it) => it.count > 0).sort((a, b) => a.count - b.count);
  const small = sorted.filter((it) => it.count < SMALL_COUNT);
  return new Set(small.length === 1 ? sorted.slice(0, 2) : small);
}
