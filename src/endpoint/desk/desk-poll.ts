import type { DeskPoll } from '../../contract/desk-ballots.ts';
import { viewPoll } from '../routes/poll-view.ts';
import type { StoredPoll } from '../store/polls.ts';
import { tallyOf } from '../routes/poll-view.ts';
import { pollSummary } from './poll-summary.ts';

/** A poll as the working group sees it: everything, and the version of what it may change. */
export const deskPoll = (poll: StoredPoll, now: Date): DeskPoll => ({
  ...viewPoll(poll, now, { desk: true }),
  version: poll.documentVersion,
  ...(poll.isDraft && { isDraft: true }),
  summaryAt: poll.summaryAt,
  summaryAnswers: poll.summaryAnswers,
  proposedSummary: pollSummary(tallyOf(poll), poll.options),
});
