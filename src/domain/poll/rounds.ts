import type { Tally } from '../../contract/poll.ts';

/** The round of votes that are cast at the endpoint itself, after those that were counted before. */
export const liveRound = 'live';

/** How many votes were counted in earlier rounds, and how many are cast in this one. */
export function votesByRound({ total, rounds }: Pick<Tally, 'total' | 'rounds'>): {
  earlier: number;
  live: number;
} {
  const live = rounds.find(({ id }) => id === liveRound)?.total ?? 0;
  return { earlier: total - live, live };
}
