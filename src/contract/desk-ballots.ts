/** Polls and surveys as the working group makes, words and follows them at the desk. */
import { Id, Instant, Text, openEnum } from './common.ts';
import { BallotState, Poll, PollOption, PollTranslations } from './poll.ts';
import { filled, listOf, whole } from './rule.ts';
import { OfferFactor, Survey, SurveyTranslations } from './survey.ts';
import * as z from './zod.ts';

/** A poll or survey in a list. `answers`: those that count; `waiting`: texts that nobody has read yet. */
export const BallotEntry = z.object({
  id: Id,
  question: Text,
  state: BallotState,
  /** It was never opened. */
  isDraft: z.optional(z.boolean()),
  opensAt: z.optional(Instant),
  closesAt: z.optional(Instant),
  answers: whole(0),
  waiting: whole(0),
});
export type BallotEntry = z.infer<typeof BallotEntry>;

/** Those that are open first, then those to come, then those that are closed. */
export const DeskPollList = z.object({ polls: z.array(BallotEntry) });
export type DeskPollList = z.infer<typeof DeskPollList>;

export const DeskSurveyList = z.object({ surveys: z.array(BallotEntry) });
export type DeskSurveyList = z.infer<typeof DeskSurveyList>;

/** The words of a poll. Once somebody has voted, options are reworded, not added or taken away. */
export const PollText = z.object({
  question: filled(500),
  options: listOf(PollOption, 2, 20),
  translations: z.optional(PollTranslations),
});
export type PollText = z.infer<typeof PollText>;

/** The same for a survey and its factors; its questions about the vision stay as they are. */
export const SurveyText = z.object({
  question: filled(500),
  factors: listOf(OfferFactor, 2, 20),
  translations: z.optional(SurveyTranslations),
});
export type SurveyText = z.infer<typeof SurveyText>;

const desk = {
  version: whole(1),
  /** It was never opened: it is not open, whatever its dates are. */
  isDraft: z.optional(z.boolean()),
  /** The result in sentences that the numbers of this moment bear out. */
  proposedSummary: Text,
  /** When the summary was written, and how many answers counted then. */
  summaryAt: z.optional(Instant),
  summaryAnswers: z.optional(whole(0)),
  /** The count is another one than the summary was written on. */
  isSummaryOld: z.optional(z.boolean()),
};

/** A poll with its count, whoever may see it, and the version of its words and settings. */
export const DeskPoll = z.object({ ...Poll.shape, ...desk });
export type DeskPoll = z.infer<typeof DeskPoll>;

/** A survey with its result. `page` is where the endpoint itself shows it, for links with a code. */
export const DeskSurvey = z.object({ ...Survey.shape, ...desk, page: z.optional(z.string()) });
export type DeskSurvey = z.infer<typeof DeskSurvey>;

/** A draft that was taken away. */
export const RemovedBallot = z.object({ id: Id });
export type RemovedBallot = z.infer<typeof RemovedBallot>;

export const codeStates = ['unused', 'used', 'withdrawn', 'expired'] as const;

/** An invitation code, without the code itself: nobody can read it again. */
export const SurveyCodeEntry = z.object({
  id: Id,
  institution: Text,
  /** Whether there is a mail address for it, and when its link was last mailed. */
  hasAddress: z.optional(z.boolean()),
  mailedAt: z.optional(Instant),
  state: openEnum(codeStates),
  createdAt: Instant,
  expiresAt: z.optional(Instant),
  usedAt: z.optional(Instant),
});
export type SurveyCodeEntry = z.infer<typeof SurveyCodeEntry>;

/** Newest first. */
export const SurveyCodeList = z.object({ survey: Id, codes: z.array(SurveyCodeEntry) });
export type SurveyCodeList = z.infer<typeof SurveyCodeList>;

export const textKinds = ['vote', 'batch', 'response'] as const;
export type TextKind = (typeof textKinds)[number];

/**
 * A decision on a text, or on the votes of a batch. With `releasesAt` it is held: nothing of it shows
 * before then, and it can be taken back. `ballot` is the poll or survey; `decision` tells this decision from
 * others on the same text.
 */
export const DecidedText = z.object({
  kind: openEnum(textKinds),
  id: Id,
  ballot: Id,
  decision: z.optional(Id),
  approved: z.boolean(),
  text: z.optional(Text),
  votes: z.optional(whole(1)),
  role: z.optional(Text),
  institution: z.optional(Text),
  decidedAt: Instant,
  releasesAt: z.optional(Instant),
});
export type DecidedText = z.infer<typeof DecidedText>;

/** Without `decision` whatever is held is taken back; with it only that decision. */
export const TakeBackQuery = z.object({ decision: z.optional(Id) });
export type TakeBackQuery = z.infer<typeof TakeBackQuery>;

/** The last decision on each text, newest first; `more`: there are older ones. */
export const DecidedTextList = z.object({ texts: z.array(DecidedText), more: z.boolean() });
export type DecidedTextList = z.infer<typeof DecidedTextList>;
