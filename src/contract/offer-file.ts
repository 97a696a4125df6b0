import { Group } from './group.ts';
import { Institution } from './institution.ts';
import type { InstitutionDefinition } from './institution-definition.ts';
import { PollOption, PollRound, PollTranslations, ResultsVisible } from './poll.ts';
import { OfferFactor, PublishedResponse, SurveyTranslations, VisionQuestion } from './survey.ts';
import { Id, Instant, Text } from './common.ts';
import { listOf, oneOf, whole } from './rule.ts';
import * as z from './zod.ts';

const desk = {
  /** It was never opened at the desk. */
  isDraft: z.optional(z.boolean()),
  summary: z.optional(Text),
};

/** A poll with its question, options and rounds of votes that were counted before. */
export const PollDefinition = z.object({
  id: Id,
  question: Text,
  options: listOf(PollOption, 2, 20),
  resultsVisible: z._default(ResultsVisible, 'always'),
  minimumVotes: z._default(whole(0), 0),
  order: z.optional(oneOf(['fixed', 'random'])),
  opensAt: z.optional(Instant),
  closesAt: z.optional(Instant),
  rounds: z.optional(z.array(PollRound)),
  ...desk,
  translations: z.optional(PollTranslations),
});
export type PollDefinition = z.infer<typeof PollDefinition>;

/** A survey with its question, factors and responses that were published before. */
export const SurveyDefinition = z.object({
  id: Id,
  question: Text,
  factors: listOf(OfferFactor, 2, 20),
  visionQuestions: z.optional(listOf(VisionQuestion, 0, 20)),
  resultsVisible: z._default(ResultsVisible, 'always'),
  minimumRanked: z._default(whole(1), 3),
  opensAt: z.optional(Instant),
  closesAt: z.optional(Instant),
  responses: z.optional(z.array(PublishedResponse)),
  ...desk,
  translations: z.optional(SurveyTranslations),
});
export type SurveyDefinition = z.infer<typeof SurveyDefinition>;

/** A file with an offer: for the attribute `src`, and for `import` and `export`. */
export const OfferFile = z.object({
  institutions: z.optional(z.array(Institution)),
  groups: z.optional(z.array(Group)),
  polls: z.optional(z.array(PollDefinition)),
  surveys: z.optional(z.array(SurveyDefinition)),
});
export type OfferFile = z.infer<typeof OfferFile> & {
  institutions?: InstitutionDefinition[] | undefined;
};

/** An offer file with unchecked records, which are checked one by one afterwards. */
export const OfferFileEnvelope = z.object({
  institutions: z.optional(z.array(z.unknown())),
  groups: z.optional(z.array(z.unknown())),
  polls: z.optional(z.array(z.unknown())),
  surveys: z.optional(z.array(z.unknown())),
});
