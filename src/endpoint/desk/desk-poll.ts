import type { DeskPoll } from '../../contract/desk-ballots.ts';
import { pollFacts } from '../../domain/poll/summary-facts.ts';
import { isSummaryOld } from '../routes/shown-summary.ts';
import { viewPoll } from '../routes/poll-view.ts';
import type { StoredPoll } from '../store/polls.ts';
import { tallyOf } from '../routes/poll-view.ts';
import { pollSummary } from './poll-summary.ts';

/** A poll as the working group sees it: everything, and the version of what it may change. */
export function deskPoll(poll: StoredPoll, now: Date): DeskPoll {
  const view = viewPoll(poll, now, { desk: true });
  return {
    ...view,
    version: poll.documentVersion,
    ...(poll.isDraft && { isDraft: true }),
    summaryAt: poll.summaryAt,
    summaryAnswers: poll.summaryAnswers,
    ...(isSummaryOld(poll, pollFacts(view)) && { isSummaryOld: true }),
    proposedSummary: pollSummary(tallyOf(poll), poll.options),
  };
}
