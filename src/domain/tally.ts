/** Votes per option. */
export type Counts = Readonly<Record<string, number>>;

const sum = (counts: Counts): number => Object.values(counts).reduce((a, b) => a + b, 0);

/** Rounds of votes taken together: the total and the count per option. */
export function tally(rounds: readonly Counts[]): {
  total: number;
  counts: Record<string, number>;
} {
  const counts: Record<string, number> = {};
  for (const round of rounds)
    for (const [option, count] of Object.entries(round))
      counts[option] = (counts[option] ?? 0) + count;
  return { total: sum(counts), counts };
}

/**
 * Whole percentages, rounded half up from the counts in integer arithmetic. Without votes there are no
 * percentages: an empty record.
 */
export function percentages(counts: Counts): Record<string, number> {
  const total = sum(counts);
  if (!total) return {};
  return Object.fromEntries(
    Object.entries(counts).map(([option, count]) => [
      option,
      Math.floor((200 * count + total) / (2 * total)),
    ]),
  );
}

/** Whether the rounded percentages need the note that they do not add up to 100. */
export function roundingNote(shares: Readonly<Record<string, number>>): boolean {
  const values = Object.values(shares);
  return values.length > 0 && values.reduce((a, b) => a + b, 0) !== 100;
}

/** The options with the most votes; none when nobody voted. */
export function leaders(counts: Counts): string[] {
  const most = Math.max(0, ...Object.values(counts));
  return most === 0 ? [] : Object.keys(counts).filter((option) => counts[option] === most);
}

/** More than half, strictly: 9 of 18 is not a majority. */
export const isMajority = (count: number, total: number): boolean => 2 * count > total;
