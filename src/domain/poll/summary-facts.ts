import type { Poll } from '../../contract/poll.ts';
import { votesByRound } from './rounds.ts';
import type { SummaryFacts } from './summary-check.ts';
import { leaders } from './tally.ts';

/** What the count of a poll bears out. */
export function pollFacts({
  question,
  options,
  tally,
}: Pick<Poll, 'question' | 'options' | 'tally'>): SummaryFacts {
  const { total = 0, counts = {}, rounds = [] } = tally ?? {};
  return {
    total,
    counts,
    others: [
      options.length,
      leaders(counts).length,
      ...Object.values(votesByRound({ total, rounds })),
      ...rounds.map((it) => it.total),
    ],
    names: [question, ...options.flatMap(({ short, text }) => [short, text])],
    options: Object.fromEntries(
      options.map(({ id, short, text }) => [
        id,
        { names: [short, text], rounds: rounds.flatMap((it) => it.counts[id] ?? []) },
      ]),
    ),
  };
}
