import { FullDate, Id, Instant, Text } from './common.ts';
import { PollOption, Tally } from './poll.ts';
import { listOf, mapOf, oneOf, whole } from './rule.ts';
import { Consensus, OfferFactor, RespondentKind, VisionAnswer, VisionQuestion } from './survey.ts';
import * as z from './zod.ts';

/** Institutions that get a code each; without `expiresAt` the codes stay good. */
export const SurveyCodesRequest = z.object({
  institutions: listOf(Text, 1, 200),
  expiresAt: z.optional(Instant),
});
export type SurveyCodesRequest = z.infer<typeof SurveyCodesRequest>;

/** A code is shown this once: only its hash is kept. */
export const SurveyCode = z.object({ institution: Text, code: Text });
export const SurveyCodes = z.object({
  survey: Id,
  expiresAt: z.optional(Instant),
  codes: z.array(SurveyCode),
});
export type SurveyCodes = z.infer<typeof SurveyCodes>;

/** A vote with a text of its own, or one that is suspect. */
export const PendingVote = z.object({
  id: Id,
  poll: Id,
  option: Id,
  otherText: z.optional(Text),
  role: z.optional(Text),
  institution: z.optional(Text),
  suspect: z.boolean(),
  createdAt: Instant,
});

/** A response that may be published, or one that is suspect. Nobody else gets to see its `name`. */
export const PendingResponse = z.object({
  id: Id,
  survey: Id,
  by: RespondentKind,
  ranking: z.array(Id),
  remark: z.optional(Text),
  vision: z.optional(z.array(VisionAnswer)),
  role: z.optional(Text),
  institution: z.optional(Text),
  name: z.optional(Text),
  publish: z.boolean(),
  suspect: z.boolean(),
  createdAt: Instant,
});

/** What waits for someone to read it, oldest first; `more` when there are others after these. */
export const PendingList = z.object({
  votes: z.array(PendingVote),
  responses: z.array(PendingResponse),
  more: z.boolean(),
});
export type PendingList = z.infer<typeof PendingList>;

export const Approval = z.object({ approved: z.boolean() });
export type Approval = z.infer<typeof Approval>;

/** `counted`: it is in the result. `shown`: its text or ranking can be read by everyone. */
export const ApprovalResult = z.object({ id: Id, counted: z.boolean(), shown: z.boolean() });
export type ApprovalResult = z.infer<typeof ApprovalResult>;

const settings = {
  /** `open` and `closed`: from now on; it moves `opensAt` and `closesAt`. */
  state: z.optional(oneOf(['open', 'closed'])),
  opensAt: z.optional(z.nullable(Instant)),
  closesAt: z.optional(z.nullable(Instant)),
  resultsVisible: z.optional(oneOf(['always', 'after-vote', 'closed'])),
};

/** What may be changed of a poll while it runs. `null` takes a moment away. */
export const PollSettings = z.object({
  ...settings,
  minimumVotes: z.optional(whole(0)),
  order: z.optional(oneOf(['fixed', 'random'])),
});
export type PollSettings = z.infer<typeof PollSettings>;

export const SurveySettings = z.object(settings);
export type SurveySettings = z.infer<typeof SurveySettings>;

export const ExportQuery = z.object({ format: z.optional(oneOf(['json', 'csv'])) });

/** One vote without who it is from; `date` is the day. */
export const ExportedVote = z.object({
  option: Id,
  otherText: z.optional(Text),
  role: z.optional(Text),
  date: FullDate,
});

/** Percentages are rounded half up; `roundingNote` when they do not make 100. */
export const PollExport = z.object({
  id: Id,
  question: Text,
  exportedAt: Instant,
  summary: Text,
  options: z.array(PollOption),
  tally: Tally,
  percentages: mapOf(whole(0, 100), { type: 'integer', minimum: 0, maximum: 100 }),
  roundingNote: z.optional(Text),
  votes: z.array(ExportedVote),
});
export type PollExport = z.infer<typeof PollExport>;

/** The order with the fewest disagreements; `optima` orders have so few. */
export const KemenyOrder = z.object({
  order: z.array(Id),
  disagreements: whole(0),
  optima: whole(1),
});

/** Rankings of one kind of respondents together. No `kemeny` with more than 16 factors. */
export const ExportedConsensus = z.object({
  consensus: Consensus,
  kemeny: z.optional(KemenyOrder),
});
export type ExportedConsensus = z.infer<typeof ExportedConsensus>;

/** An answer about the vision; its link is left out, because it tells who it is from. */
export const ExportedVision = z.object({ question: Id, onPaper: z.string() });

/** One ranking without who it is from. */
export const ExportedRanking = z.object({
  by: RespondentKind,
  ranking: z.array(Id),
  remark: z.optional(Text),
  vision: z.optional(z.array(ExportedVision)),
  role: z.optional(Text),
  date: z.optional(FullDate),
});

export const SurveyExport = z.object({
  id: Id,
  question: Text,
  exportedAt: Instant,
  summary: Text,
  factors: z.array(OfferFactor),
  visionQuestions: z.optional(z.array(VisionQuestion)),
  together: ExportedConsensus,
  institutions: ExportedConsensus,
  individuals: ExportedConsensus,
  rankings: z.array(ExportedRanking),
});
export type SurveyExport = z.infer<typeof SurveyExport>;
