import type { Poll, Tally } from '../../contract/poll.ts';
import type { StoredPoll } from '../store/polls.ts';
import { ballotState } from './ballot-state.ts';

/** The round of the votes that are cast here, beside those that were counted before. */
const liveRound = { id: 'live', label: 'Vanaf nu' };

/** A poll as a visitor may see it; `voted`: this visitor just did. */
export function viewPoll(poll: StoredPoll, now: Date, { voted = false } = {}): Poll {
  const state = ballotState(poll, now);
  const tally = tallyOf(poll);
  const visible =
    tally.total >= poll.minimumVotes &&
    (poll.resultsVisible === 'always' ||
      state === 'closed' ||
      (poll.resultsVisible === 'after-vote' && voted));
  return {
    id: poll.id,
    state,
    question: poll.question,
    options: poll.options,
    resultsVisible: poll.resultsVisible,
    minimumVotes: poll.minimumVotes,
    opensAt: poll.opensAt,
    closesAt: poll.closesAt,
    updatedAt: poll.updatedAt,
    ...(visible && { tally }),
  };
}

function tallyOf(poll: StoredPoll): Tally {
  const rounds = [...poll.rounds];
  const live = sum(Object.values(poll.counts));
  if (live > 0) {
    const from = poll.firstVoteAt?.slice(0, 10);
    rounds.push({ ...liveRound, from, total: live, counts: completeCounts(poll, poll.counts) });
  }
  const counts = completeCounts(poll, {});
  for (const round of rounds) {
    for (const [option, count] of Object.entries(round.counts)) {
      counts[option] = (counts[option] ?? 0) + count;
    }
  }
  return { total: sum(rounds.map((it) => it.total)), counts, rounds };
}

/** A count for every option, also for one without votes. */
const completeCounts = (
  poll: StoredPoll,
  counts: Record<string, number>,
): Record<string, number> => ({
  ...Object.fromEntries(poll.options.map((it) => [it.id, 0])),
  ...counts,
});

const sum = (numbers: number[]): number => numbers.reduce((total, it) => total + it, 0);
