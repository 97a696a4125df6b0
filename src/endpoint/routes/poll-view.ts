import type { Poll, Tally, VoteStanding } from '../../contract/poll.ts';
import { liveRound } from '../../domain/poll/rounds.ts';
import { pollFacts } from '../../domain/poll/summary-facts.ts';
import { tally } from '../../domain/poll/tally.ts';
import type { StoredPoll } from '../store/polls.ts';
import { ballotState } from './ballot-state.ts';
import { shownSummary, textOf } from './shown-summary.ts';

/** The round of votes that are cast here, after the imported rounds. */
const ownRound = { id: liveRound, label: 'Deze ronde' };

/** Who looks at a poll. */
interface PollReader {
  /** How the reader's own vote stands; absent without a vote. */
  ownVote?: VoteStanding | undefined;
  /** Sees everything. */
  desk?: boolean;
}

/** A poll as its reader may see it. */
export function viewPoll(
  poll: StoredPoll,
  now: Date,
  { ownVote, desk = false }: PollReader = {},
): Poll {
  const state = ballotState(poll, now);
  const result = tallyOf(poll);
  const visible =
    desk ||
    (result.total >= poll.minimumVotes &&
      (poll.resultsVisible === 'always' ||
        state === 'closed' ||
        (poll.resultsVisible === 'after-vote' && ownVote !== undefined)));
  return {
    id: poll.id,
    state,
    question: poll.question,
    options: poll.options,
    resultsVisible: poll.resultsVisible,
    minimumVotes: poll.minimumVotes,
    ...(poll.order !== undefined && { order: poll.order }),
    ...(poll.translations && { translations: poll.translations }),
    opensAt: poll.opensAt,
    closesAt: poll.closesAt,
    updatedAt: poll.updatedAt,
    ...(visible && { tally: result }),
    ...(visible &&
      (desk
        ? textOf(poll)
        : shownSummary(poll, pollFacts({ ...poll, tally: result }), ['stem', 'stemmen']))),
    ...(ownVote !== undefined && { ownVote }),
  };
}

/** The tally of all rounds, also when visitors may not see it. */
export function tallyOf(poll: StoredPoll): Tally {
  const rounds = [...poll.rounds];
  const live = tally([poll.counts]);
  if (live.total > 0) {
    const from = poll.firstVoteAt?.slice(0, 10);
    rounds.push({ ...ownRound, from, total: live.total, counts: forAll(poll, live.counts) });
  }
  const { total, counts } = tally(rounds.map((it) => it.counts));
  return {
    total,
    counts: forAll(poll, counts),
    rounds,
    ...(poll.otherTexts.length > 0 && { otherTexts: poll.otherTexts }),
  };
}

/** The counts with a 0 for options without votes. */
const forAll = (poll: StoredPoll, counts: Record<string, number>): Record<string, number> => ({
  ...Object.fromEntries(poll.options.map((it) => [it.id, 0])),
  ...counts,
});
