/** Votes per option id. */
export type Counts = Readonly<Record<string, number>>;

const votes = (it: unknown): number =>
  typeof it === 'number' && Number.isSafeInteger(it) && it > 0 ? it : 0;

const entries = (counts: Counts): [string, number][] =>
  Object.entries(counts).map(([id, it]) => [id, votes(it)]);

const sum = (counts: Counts): number => entries(counts).reduce((all, [, it]) => all + it, 0);

const record = <T>(pairs: readonly (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries(pairs);

/** All rounds together. The total is counted, not believed. */
export function tally(rounds: readonly Counts[]): {
  total: number;
  counts: Record<string, number>;
} {
  const counts = new Map<string, number>();
  for (const round of rounds) {
    for (const [id, it] of entries(round)) counts.set(id, (counts.get(id) ?? 0) + it);
  }
  const all = record([...counts]);
  return { total: sum(all), counts: all };
}

/**
 * Whole percentages, rounded half up from the counts in whole numbers; empty when nobody voted. They
 * need not add up to 100: see `roundingNote`.
 */
export function percentages(counts: Counts): Record<string, number> {
  const total = sum(counts);
  if (!total) return {};
  return record(
    entries(counts).map(([id, it]) => {
      const doubled = 200 * it + total;
      return [id, (doubled - (doubled % (2 * total))) / (2 * total)];
    }),
  );
}

/** Whether the percentages need the note that by rounding they do not make 100. */
export function roundingNote(rounded: Counts): boolean {
  const values = Object.values(rounded);
  return values.length > 0 && values.reduce((all, it) => all + it, 0) !== 100;
}

/**
 * Whole percentages that make exactly 100 (largest remainder, Hare): for stacked bars. Equal counts
 * may get unequal numbers. The rest goes to the largest remainder, then the largest count, then the
 * first of `ids`.
 */
export function largestRemainder(
  counts: Counts,
  ids: readonly string[] = Object.keys(counts),
): Record<string, number> {
  const total = ids.reduce((all, id) => all + votes(counts[id]), 0);
  if (!total) return {};
  const parts = ids.map((id, order) => {
    const count = votes(counts[id]);
    const rest = (100 * count) % total;
    return { id, order, count, rest, share: (100 * count - rest) / total };
  });
  const left = 100 - parts.reduce((all, it) => all + it.share, 0);
  [...parts]
    .sort((a, b) => b.rest - a.rest || b.count - a.count || a.order - b.order)
    .slice(0, left)
    .forEach((it) => (it.share += 1));
  return record(parts.map((it) => [it.id, it.share]));
}

/**
 * Wilson's 95 % interval of a share, both ends between 0 and 1 (E.B. Wilson 1927); undefined when
 * nobody voted.
 */
export function wilson(count: number, total: number): { low: number; high: number } | undefined {
  if (!(total > 0)) return undefined;
  const z = 1.959964;
  const share = count / total;
  const scale = 1 + z ** 2 / total;
  const centre = (share + z ** 2 / (2 * total)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / total + z ** 2 / (4 * total ** 2));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** The options with the most votes ("de grootste groep"); none when nobody voted. */
export function leaders(counts: Counts): string[] {
  const most = entries(counts).reduce((high, [, it]) => Math.max(high, it), 0);
  return most ? entries(counts).flatMap(([id, it]) => (it === most ? [id] : [])) : [];
}

/** More than half, strictly: 9 of 18 is no majority, and may not be called one. */
export const isMajority = (count: number, total: number): boolean => 2 * count > total;
