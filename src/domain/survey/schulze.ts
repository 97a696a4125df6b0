import { pairwise } from './pairwise.ts';

/**
 * How many others each factor beats by Schulze's method (M. Schulze 2011, strength by winning
 * votes), best first; equal wins are ties, kept in the order of the factor ids.
 */
export function schulze(
  rankings: readonly (readonly string[])[],
  factorIds: readonly string[],
): { id: string; wins: number }[] {
  const { ids, before } = pairwise(rankings, factorIds);
  const path = before.map((row, a) => row.map((it, b) => (it > before[b]![a]! ? it : 0)));
  ids.forEach((_, via) => {
    for (const from of path) {
      from.forEach((it, to) => (from[to] = Math.max(it, Math.min(from[via]!, path[via]![to]!))));
    }
  });
  return ids
    .map((id, a) => ({ id, wins: ids.filter((_, b) => path[a]![b]! > path[b]![a]!).length }))
    .sort((a, b) => b.wins - a.wins);
}
