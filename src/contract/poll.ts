import { FullDate, Id, Instant, Text, openEnum } from './common.ts';
import { submission } from './form-token.ts';
import { mapOf, upTo, whole } from './rule.ts';
import * as z from './zod.ts';

/** Whether answers are accepted now. */
export const BallotState = openEnum(['not-yet-open', 'open', 'closed']);

/** When the endpoint shows results. The attribute of a widget can only be stricter. */
export const ResultsVisible = openEnum(['always', 'after-vote', 'closed']);

export const PollOption = z.object({
  id: Id,
  number: whole(1),
  short: Text,
  text: Text,
  freeText: z.optional(z.boolean()),
});
export type PollOption = z.infer<typeof PollOption>;

const Counts = mapOf(whole(0), { type: 'integer', minimum: 0 });

/** Votes of one period, for instance those that were counted by hand before. */
export const PollRound = z.object({
  id: Id,
  label: Text,
  from: z.optional(FullDate),
  until: z.optional(FullDate),
  total: whole(0),
  counts: Counts,
});
export type PollRound = z.infer<typeof PollRound>;

/** A free text of a voter, after approval. */
export const OtherText = z.object({ option: Id, text: Text });
export type OtherText = z.infer<typeof OtherText>;

/** All rounds together and one by one. `otherTexts`: the newest approved ones. */
export const Tally = z.object({
  total: whole(0),
  counts: Counts,
  rounds: z.array(PollRound),
  otherTexts: z.optional(z.array(OtherText)),
});
export type Tally = z.infer<typeof Tally>;

/** The order of the options in the form: as numbered, or random for each visitor. */
export const OptionOrder = openEnum(['fixed', 'random']);

/** The texts of a poll in another language; an absent text is shown in the poll's own language. */
export const PollTranslation = z.object({
  question: z.optional(Text),
  options: z.optional(
    mapOf(z.object({ short: z.optional(Text), text: z.optional(Text) }), {
      type: 'object',
      properties: { short: { type: 'string' }, text: { type: 'string' } },
    }),
  ),
});

/** By language code, such as `en`. */
export const PollTranslations = mapOf(PollTranslation, {
  $ref: '#/components/schemas/PollTranslation',
});

/** How a vote stands: one that waits counts once the working group has approved it. */
export const VoteStanding = openEnum(['counted', 'waiting', 'rejected']);
export type VoteStanding = z.infer<typeof VoteStanding>;

/**
 * A poll. `tally` is absent while visitors may not see it. `order` is for the form, where an option
 * with free text stays last; results are ordered by number. `summary` is what the working group says of
 * the result, seen with it. `ownVote` is how the vote of the request's secret stands, absent without
 * such a vote.
 */
export const Poll = z.object({
  id: Id,
  state: BallotState,
  question: Text,
  options: z.array(PollOption),
  resultsVisible: ResultsVisible,
  minimumVotes: whole(0),
  order: z.optional(OptionOrder),
  opensAt: z.optional(Instant),
  closesAt: z.optional(Instant),
  updatedAt: z.optional(Instant),
  translations: z.optional(PollTranslations),
  tally: z.optional(Tally),
  summary: z.optional(Text),
  ownVote: z.optional(VoteStanding),
});
export type Poll = z.infer<typeof Poll>;

const vote = {
  option: Id,
  otherText: z.optional(upTo(500)),
  role: z.optional(upTo(200)),
  institution: z.optional(upTo(200)),
};

/** One answer to a poll; only the option is required. */
export const VoteRequest = z.object({ ...vote, ...submission });
export type VoteRequest = z.infer<typeof VoteRequest>;

/** `secret` lets the voter change or withdraw the vote; only this answer has it. */
export const VoteResult = z.object({ vote: Id, secret: z.string(), poll: Poll });
export type VoteResult = z.infer<typeof VoteResult>;

/** The whole new content of a vote: an absent field is removed. It needs the secret, no form token. */
export const VoteChange = z.object(vote);
export type VoteChange = z.infer<typeof VoteChange>;

/** The vote that was changed or withdrawn, and the poll after that. */
export const VoteChangeResult = z.object({ vote: Id, poll: Poll });
export type VoteChangeResult = z.infer<typeof VoteChangeResult>;
