/** Votes per option id. */
export type Counts = Readonly<Record<string, number>>;

const votes = (it: unknown): number =>
  typeof it === 'number' && Number.isSafeInteger(it) && it > 0 ? it : 0;

const entries = (counts: Counts): [string, number][] =>
  Object.entries(counts).map(([id, it]) => [id, votes(it)]);

const sum = (counts: Counts): number => entries(counts).reduce((all, [, it]) => all + it, 0);

const record = <T>(pairs: readonly (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries(pairs);

/** The sum of all rounds. The total is computed from the counts: a total that was sent may be wrong. */
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

/** Whether the percentages do not add up to 100, which has to be told then. */
export function roundingNote(rounded: Counts): boolean {
  const values = Object.values(rounded);
  return values.length > 0 && values.reduce((all, it) => all + it, 0) !== 100;
}

/**
 * Whole percentages that add up to exactly 100, for stacked bars: largest remainder method (Hare
 * quota). Equal counts may get unequal percentages. Remaining points go to the largest remainder, then
 * to the largest count, then to the first of `ids`.
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
 * Wilson score interval (95 % confidence) of a proportion, both ends between 0 and 1 (E.B. Wilson
 * 1927); undefined when nobody voted.
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

/** Ids of the options with the most votes (plurality); none when nobody voted. */
export function leaders(counts: Counts): string[] {
  const most = entries(counts).reduce((high, [, it]) => Math.max(high, it), 0);
  return most ? entries(counts).flatMap(([id, it]) => (it === most ? [id] : [])) : [];
}

/** Whether a count is an absolute majority: more than half of the votes, so 9 of 18 is none. */
export const isMajority = (count: number, total: number): boolean => 2 * count > total;
