/** Counts below this can point at one person. */
export const SMALL_COUNT = 5;

/** What of a list is hidden: these positions, each fewer than `below`, and perhaps the sum of the list. */
export interface HiddenCounts {
  readonly positions: ReadonlySet<number>;
  /** One bound for the whole list: a bound of its own would tell a count that is hidden. */
  readonly below: number;
  readonly hidesTotal: boolean;
}

/**
 * Which counts of a list to hide: the small ones, and with them the next smallest until nobody can work
 * one out from the others, their sum and the bound. Where the whole list is not enough the sum has to be
 * hidden too. A count of 0 is nobody's.
 */
export function hiddenCounts(counts: readonly number[]): HiddenCounts {
  const ascending = counts
    .map((count, position) => ({ count, position }))
    .filter((it) => it.count > 0)
    .sort((a, b) => a.count - b.count);
  let hidden = ascending.filter((it) => it.count < SMALL_COUNT).length;
  if (hidden === 0) return { positions: new Set(), below: SMALL_COUNT, hidesTotal: false };
  let isOpen = leavesOpen(ascending.slice(0, hidden));
  while (!isOpen && hidden < ascending.length) {
    // Equal counts go together: which of them is hidden would tell where the smaller one is.
    const next = ascending[hidden]!.count;
    while (ascending[hidden]?.count === next) hidden += 1;
    isOpen = leavesOpen(ascending.slice(0, hidden));
  }
  const taken = ascending.slice(0, hidden);
  return {
    positions: new Set(taken.map((it) => it.position)),
    below: boundOf(taken),
    hidesTotal: !isOpen,
  };
}

/** The bound that all hidden counts are below. */
const boundOf = (hidden: readonly { count: number }[]): number =>
  (Math.floor(Math.max(...hidden.map((it) => it.count)) / SMALL_COUNT) + 1) * SMALL_COUNT;

/** Whether each of these counts can be more than one number for who knows their sum and their bound. */
function leavesOpen(hidden: readonly { count: number }[]): boolean {
  const others = hidden.length - 1;
  const largest = boundOf(hidden) - 1;
  const sum = hidden.reduce((total, it) => total + it.count, 0);
  return Math.max(1, sum - others * largest) < Math.min(largest, sum - others);
}

/** A number of people or times, or the bound that stands in its place. */
export type CountOrBound = { count: number } | { fewerThan: number };

/** A count that is part of no sum that is shown. */
export const countOrBound = (count: number): CountOrBound =>
  count > 0 && count < SMALL_COUNT ? { fewerThan: SMALL_COUNT } : { count };

/** What of a list and its sum can be shown. */
export interface ShownCounts {
  readonly counts: readonly CountOrBound[];
  readonly total: CountOrBound;
}

/** The counts of a list in its order, each or a bound, and their sum. */
export function shownCounts(counts: readonly number[]): ShownCounts {
  const { positions, below, hidesTotal } = hiddenCounts(counts);
  const sum = counts.reduce((total, it) => total + it, 0);
  // The bound of a hidden sum says no more than those of its parts.
  const largest = positions.size * (below - 1);
  return {
    counts: counts.map((count, at) => (positions.has(at) ? { fewerThan: below } : { count })),
    total: hidesTotal
      ? { fewerThan: (Math.floor(largest / SMALL_COUNT) + 1) * SMALL_COUNT }
      : { count: sum },
  };
}

/** The middle number; of an even list the higher of the two in the middle. Absent for few numbers. */
export function medianOfMany(numbers: readonly number[]): number | undefined {
  if (numbers.length < SMALL_COUNT) return undefined;
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
