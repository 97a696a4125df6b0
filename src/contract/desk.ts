import { FullDate, Id, Instant, Text } from './common.ts';
import { PollOption, Tally } from './poll.ts';
import { filled, listOf, mapOf, oneOf, rule, upTo, whole } from './rule.ts';
import { Consensus, OfferFactor, RespondentKind, VisionAnswer, VisionQuestion } from './survey.ts';
import * as z from './zod.ts';

const mailAddress = rule(
  upTo(200),
  'invalid-format',
  (text) => /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(text),
  { format: 'email', maxLength: 200 },
);

/** Names are stored and shown as they are; a mail address is stored sealed, and belongs elsewhere. */
const nameWithoutAddress = rule(
  filled(200),
  'mail-address-in-name',
  (text) => !/[^\s@]@[^\s@]+\.[^\s@]/.test(text),
  { minLength: 1, maxLength: 200 },
);

/** Nothing but an address: a mail has it as it is, and other text would be taken for the mail's own. */
const webAddress = rule(
  upTo(500),
  'invalid-format',
  (text) => /^https?:\/\/\S+$/i.test(text) && URL.canParse(text),
  { format: 'uri', maxLength: 500 },
);

/**
 * The institutions that get a code each; without `expiresAt` the codes do not expire. `addresses` are mail
 * addresses for their links, by institution.
 */
export const SurveyCodesRequest = z.object({
  institutions: listOf(nameWithoutAddress, 1, 200),
  addresses: z.optional(mapOf(mailAddress, { type: 'string', format: 'email' })),
  expiresAt: z.optional(Instant),
});
export type SurveyCodesRequest = z.infer<typeof SurveyCodesRequest>;

/** A code is shown only in this answer: the endpoint stores its hash. */
export const SurveyCode = z.object({ id: Id, institution: Text, code: Text });
export const SurveyCodes = z.object({
  survey: Id,
  expiresAt: z.optional(Instant),
  codes: z.array(SurveyCode),
});
export type SurveyCodes = z.infer<typeof SurveyCodes>;

/** The link that is mailed: its code, and the page of the survey. `again`: it was mailed before. */
export const SurveyCodeMail = z.object({
  code: filled(40),
  page: webAddress,
  again: z.optional(z.boolean()),
});
export type SurveyCodeMail = z.infer<typeof SurveyCodeMail>;

/** A vote that has a free text or is suspect. */
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

/**
 * Votes that came from one address within an hour, after those that count at once. Such a batch may be
 * a meeting room or one person: they count together once they are approved.
 */
export const VoteBatch = z.object({
  id: Id,
  poll: Id,
  votes: whole(1),
  counts: mapOf(whole(0), { type: 'integer', minimum: 0 }),
  firstAt: Instant,
  lastAt: Instant,
});
export type VoteBatch = z.infer<typeof VoteBatch>;

/**
 * How many votes of a batch were decided on, and whether they are part of the result. `releasesAt`: the
 * decision is held until then.
 */
export const VoteBatchResult = z.object({
  id: Id,
  votes: whole(0),
  counted: z.boolean(),
  releasesAt: z.optional(Instant),
});
export type VoteBatchResult = z.infer<typeof VoteBatchResult>;

/**
 * A response that may be published or is suspect. Only the working group sees `name`. `unreadable`: the
 * name cannot be decrypted with the keys of the endpoint.
 */
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
  unreadable: z.optional(z.boolean()),
  publish: z.boolean(),
  suspect: z.boolean(),
  createdAt: Instant,
});

/**
 * Votes and responses that wait for approval, oldest first; `more`: there are others. Votes of a batch
 * are only in `voteBatches`.
 */
export const PendingList = z.object({
  votes: z.array(PendingVote),
  voteBatches: z.array(VoteBatch),
  responses: z.array(PendingResponse),
  more: z.boolean(),
});
export type PendingList = z.infer<typeof PendingList>;

/** How many votes, responses or decisions are in the answer at most; without it 100. */
export const TextListQuery = z.object({ limit: z.optional(whole(1, 5000)) });
export type TextListQuery = z.infer<typeof TextListQuery>;

/**
 * What somebody had read when they decided: the text, the number of votes of a batch, and the decision that
 * stood. What is left out was not there.
 */
export const TextRead = z.object({
  text: z.optional(Text),
  votes: z.optional(whole(1)),
  decision: z.optional(Id),
});
export type TextRead = z.infer<typeof TextRead>;

/**
 * With `hold` the decision is held for some minutes and can be taken back; without it, it holds at once.
 * With `read` it is refused when that is not how it stands any more.
 */
export const Approval = z.object({
  approved: z.boolean(),
  hold: z.optional(z.boolean()),
  read: z.optional(TextRead),
});
export type Approval = z.infer<typeof Approval>;

/**
 * `counted`: it is part of the result. `shown`: everyone can read its text or ranking. `releasesAt`: the
 * decision is held, and shows from then on.
 */
export const ApprovalResult = z.object({
  id: Id,
  counted: z.boolean(),
  shown: z.boolean(),
  releasesAt: z.optional(Instant),
});
export type ApprovalResult = z.infer<typeof ApprovalResult>;

const settings = {
  /** Opens or closes it now, by changing `opensAt` and `closesAt`. */
  state: z.optional(oneOf(['open', 'closed'])),
  opensAt: z.optional(z.nullable(Instant)),
  closesAt: z.optional(z.nullable(Instant)),
  resultsVisible: z.optional(oneOf(['always', 'after-vote', 'closed'])),
  /** Words beside the result; `null` takes them away. */
  summary: z.optional(z.nullable(filled(2000))),
};

/** Settings that may change while a poll runs. `null` removes a moment. */
export const PollSettings = z.object({
  ...settings,
  minimumVotes: z.optional(whole(0)),
  order: z.optional(oneOf(['fixed', 'random'])),
});
export type PollSettings = z.infer<typeof PollSettings>;

export const SurveySettings = z.object(settings);
export type SurveySettings = z.infer<typeof SurveySettings>;

/** `texts`: those that everyone may read (the default), or also rejected and unpublished ones. */
export const ExportQuery = z.object({
  format: z.optional(oneOf(['json', 'csv', 'xlsx'])),
  texts: z.optional(oneOf(['published', 'all'])),
});

export const EditionPeopleQuery = z.object({
  format: z.optional(oneOf(['csv', 'xlsx', 'html'])),
});

/** One vote without anything that reveals the voter. */
export const ExportedVote = z.object({
  option: Id,
  otherText: z.optional(Text),
  role: z.optional(Text),
  date: FullDate,
});

/** A poll with its votes. Percentages are rounded half up; `roundingNote` when their sum is not 100. */
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

/** The order with the fewest disagreements (Kemeny); `optima`: the number of such orders. */
export const KemenyOrder = z.object({
  order: z.array(Id),
  disagreements: whole(0),
  optima: whole(1),
});

/** The combined rankings of one kind of respondents. `kemeny` is absent with more than 16 factors. */
export const ExportedConsensus = z.object({
  consensus: Consensus,
  kemeny: z.optional(KemenyOrder),
});
export type ExportedConsensus = z.infer<typeof ExportedConsensus>;

/** An answer about the vision, without its link, which would reveal the institution. */
export const ExportedVision = z.object({ question: Id, onPaper: z.string() });

/** One ranking without anything that reveals the respondent. */
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
