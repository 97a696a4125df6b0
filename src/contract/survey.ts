import { Id, Instant, Text, openEnum } from './common.ts';
import { submission } from './form-token.ts';
import { BallotState, ResultsVisible } from './poll.ts';
import { between, listOf, mapOf, oneOf, rule, upTo, whole } from './rule.ts';
import * as z from './zod.ts';

/** One of the factors by which an institution decides on its offer. */
export const OfferFactor = z.object({
  id: Id,
  number: whole(1),
  title: Text,
  about: z.string(),
});
export type OfferFactor = z.infer<typeof OfferFactor>;

/**
 * The position of a factor in all rankings combined. `rank` counts from 1; factors with equal means
 * share it. `ranks` has one number per response, with halves where factors were left unranked. With
 * many responses it is empty, and `spread` has the number of responses for each rank.
 */
export const ConsensusFactor = z.object({
  id: Id,
  rank: whole(1),
  meanRank: z.number(),
  ranks: z.array(z.number()),
  spread: z.optional(z.array(z.object({ rank: z.number(), count: whole(0) }))),
});
export type ConsensusFactor = z.infer<typeof ConsensusFactor>;

/**
 * All rankings combined, best factor first. `agreement` is Kendall's W (0 to 1), present from three
 * responses on.
 */
export const Consensus = z.object({
  responses: whole(0),
  agreement: z.optional(between(0, 1)),
  factors: z.array(ConsensusFactor),
});
export type Consensus = z.infer<typeof Consensus>;

/** A question about an institution's vision: is the answer to it on paper? */
export const VisionQuestion = z.object({ id: Id, number: whole(1), text: Text });
export type VisionQuestion = z.infer<typeof VisionQuestion>;

/** Whether the answer to such a question is on paper, and where it can be read. */
export const VisionAnswer = z.object({
  question: Id,
  onPaper: openEnum(['yes', 'partly', 'no']),
  url: z.optional(z.string()),
});
export type VisionAnswer = z.infer<typeof VisionAnswer>;

/** A vision answer in a request: a link is a web address (http or https) of at most 500 characters. */
export const VisionAnswerRequest = z.object({
  question: Id,
  onPaper: oneOf(['yes', 'partly', 'no']),
  url: z.optional(
    rule(upTo(500), 'invalid-format', (text) => /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text), {
      format: 'uri',
      maxLength: 500,
    }),
  ),
});

/** The texts of a survey in another language; an absent text is shown in the survey's own language. */
export const SurveyTranslation = z.object({
  question: z.optional(Text),
  factors: z.optional(
    mapOf(z.object({ title: z.optional(Text), about: z.optional(z.string()) }), {
      type: 'object',
      properties: { title: { type: 'string' }, about: { type: 'string' } },
    }),
  ),
  visionQuestions: z.optional(
    mapOf(z.object({ text: z.optional(Text) }), {
      type: 'object',
      properties: { text: { type: 'string' } },
    }),
  ),
});

/** By language code, such as `en`. */
export const SurveyTranslations = mapOf(SurveyTranslation, {
  $ref: '#/components/schemas/SurveyTranslation',
});

/** The kind of respondent: an institution (the response had a code) or one person. */
export const RespondentKind = openEnum(['institution', 'individual']);

/**
 * A ranking that everyone may read, best first; absent factors are tied for last. `remark` is in the
 * words of the respondent, `summary` in those of the working group. `year` is when it was answered.
 */
export const PublishedResponse = z.object({
  by: z.optional(RespondentKind),
  institution: z.optional(Text),
  role: z.optional(Text),
  ranking: z.array(Id),
  remark: z.optional(Text),
  summary: z.optional(Text),
  year: z.optional(whole(1900, 9999)),
  vision: z.optional(z.array(VisionAnswer)),
});
export type PublishedResponse = z.infer<typeof PublishedResponse>;

/**
 * A survey. `consensus` combines all responses, and is absent while visitors may not see it.
 * `institutions` and `individuals` are the consensus of each kind, present when both have answered.
 * `summary` is what the working group says of the result, seen with it.
 */
export const Survey = z.object({
  id: Id,
  state: BallotState,
  question: Text,
  factors: z.array(OfferFactor),
  visionQuestions: z.optional(z.array(VisionQuestion)),
  resultsVisible: ResultsVisible,
  minimumRanked: z.optional(whole(1)),
  opensAt: z.optional(Instant),
  closesAt: z.optional(Instant),
  updatedAt: z.optional(Instant),
  translations: z.optional(SurveyTranslations),
  consensus: z.optional(Consensus),
  institutions: z.optional(Consensus),
  individuals: z.optional(Consensus),
  summary: z.optional(Text),
  responses: z.array(PublishedResponse),
});
export type Survey = z.infer<typeof Survey>;

/**
 * A response to a survey. With a `code` it is the institution's answer, which a later one replaces.
 * Only the working group sees `name`: it is never published or exported. `vision` has at most one
 * answer per question.
 */
export const SurveyResponseRequest = z.object({
  ranking: listOf(Id, 1, 50),
  remark: z.optional(upTo(1000)),
  code: z.optional(upTo(100)),
  vision: z.optional(listOf(VisionAnswerRequest, 0, 20)),
  publish: z.boolean(),
  institution: z.optional(upTo(200)),
  role: z.optional(upTo(200)),
  name: z.optional(upTo(200)),
  ...submission,
});
export type SurveyResponseRequest = z.infer<typeof SurveyResponseRequest>;

/** `waiting`: the response counts only once the working group has approved it. */
export const SurveyResponseResult = z.object({
  response: Id,
  survey: Survey,
  waiting: z.optional(z.boolean()),
});
export type SurveyResponseResult = z.infer<typeof SurveyResponseResult>;

/** The answer that was sent with an invitation code; a later one takes its place. */
export const InvitedResponse = z.object({
  ranking: z.array(Id),
  remark: z.optional(Text),
  role: z.optional(Text),
  vision: z.optional(z.array(VisionAnswer)),
  publish: z.boolean(),
  sentAt: Instant,
});
export type InvitedResponse = z.infer<typeof InvitedResponse>;

/** The institution that an invitation code was made for, and its answer when it has one. */
export const Invitation = z.object({
  institution: Text,
  response: z.optional(InvitedResponse),
});
export type Invitation = z.infer<typeof Invitation>;
