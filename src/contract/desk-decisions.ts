import { FullDate, Id, Instant, Text, openEnum } from './common.ts';
import { announcementStates } from './desk-announcements.ts';
import { callOutcomes, callReasons } from './desk-calls.ts';
import { HeldChange } from './desk-changes.ts';
import { whole } from './rule.ts';
import { SignupState } from './signup.ts';
import * as z from './zod.ts';

/**
 * What a person has to decide, each with one next step: call who signed up, look at a sign-up that
 * seems suspect or double, decide after the talk, offer a free place, call who no mail reaches, tell a
 * referrer whom no mail reaches, ask who waits long whether they still want to, an edition that has too
 * few people, people of a start that began who are not noted as taking part, somebody who was announced and
 * did not come, texts of poll and survey to read, a change
 * that was not possible.
 */
export const decisionKinds = [
  'call',
  'look',
  'after-talk',
  'offer-place',
  'phone',
  'tell-referrer',
  'waits-long',
  'below-minimum',
  'start-participation',
  'announced',
  'read-texts',
  'failed-change',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** Somebody on a waiting list, with what decides their turn. Why somebody goes first is not kept. */
export const DecisionCandidate = z.object({
  reference: z.string(),
  name: z.optional(z.string()),
  priority: z.boolean(),
  waitingSince: Instant,
});
export type DecisionCandidate = z.infer<typeof DecisionCandidate>;

const reaches = ['phone', 'mail', 'none'] as const;

/**
 * What to know before calling or mailing somebody. Unanswered means no. Phone numbers are on the card
 * only; `reach` tells whether there is one, or a mail address, or neither. `first`: whom to contact, where
 * that is not the participant. A parent answered for themselves; where it is who helps or the referrer,
 * what may be done is about the participant, whom `participantReach` is about.
 */
export const CallManner = z.object({
  contactMoments: z.optional(z.array(z.string())),
  callLanguage: z.optional(z.string()),
  contactBy: z.optional(z.string()),
  mayLeaveMessage: z.boolean(),
  maySayWhoWeAre: z.boolean(),
  mayMail: z.optional(z.boolean()),
  mailIsShared: z.optional(z.boolean()),
  reach: z.optional(openEnum(reaches)),
  first: z.optional(
    z.object({
      who: openEnum(['guardian', 'helper', 'referrer']),
      name: z.optional(Text),
      organization: z.optional(Text),
    }),
  ),
  participantReach: z.optional(openEnum(reaches)),
  attempts: whole(0),
  lastAttemptAt: z.optional(Instant),
  lastOutcome: z.optional(openEnum(callOutcomes)),
});
export type CallManner = z.infer<typeof CallManner>;

/**
 * Something that waits for a decision, since `since`. `dueDate`: the last day on which it is in time.
 * `id` stays the same while it waits. `next` is whose turn it is on the waiting list, `after` who come
 * then, by reference; both are absent where the institution keeps a list of its own. `heldElsewhere` is the
 * part of `held` that is on that list.
 */
export const Decision = z.object({
  id: z.string(),
  kind: openEnum(decisionKinds),
  since: Instant,
  dueDate: z.optional(FullDate),
  institution: z.optional(Id),
  group: z.optional(Id),
  groupName: z.optional(Text),
  edition: z.optional(Id),
  startDate: z.optional(FullDate),
  place: z.optional(z.string()),
  /** The start does not go ahead: who is in it goes to another one, or somewhere else. */
  startCancelled: z.optional(z.boolean()),
  reference: z.optional(z.string()),
  name: z.optional(z.string()),
  mode: z.optional(z.string()),
  status: z.optional(SignupState),
  suspect: z.optional(z.boolean()),
  possibleDuplicate: z.optional(z.boolean()),
  unreadable: z.optional(z.boolean()),
  /** What the person wrote has words of danger. */
  readToday: z.optional(z.boolean()),
  manner: z.optional(CallManner),
  talkOn: z.optional(z.string()),
  call: z.optional(Id),
  reason: z.optional(openEnum(callReasons)),
  tell: z.optional(z.array(Text)),
  /** Who is told, where that is the referrer. */
  referrer: z.optional(z.object({ name: Text, organization: Text })),
  answerBefore: z.optional(Instant),
  maximum: z.optional(whole(0)),
  minimum: z.optional(whole(0)),
  held: z.optional(whole(0)),
  heldElsewhere: z.optional(whole(0)),
  free: z.optional(whole(0)),
  /** People who have a place in a start that began, and do not take part yet. */
  placed: z.optional(whole(0)),
  waiting: z.optional(whole(0)),
  waitingSince: z.optional(Instant),
  waitingElsewhere: z.optional(whole(0)),
  next: z.optional(DecisionCandidate),
  after: z.optional(z.array(z.string())),
  texts: z.optional(whole(0)),
  batches: z.optional(whole(0)),
  /** Decisions on texts that can still be taken back. */
  heldTexts: z.optional(whole(0)),
  announcement: z.optional(Id),
  /** What who was announced mentions. */
  number: z.optional(z.string()),
  /** Who announced somebody: never a person. */
  organization: z.optional(Text),
  announcedAt: z.optional(Instant),
  /** How the announcement stands: one that has just ended can be taken back here. */
  announcementState: z.optional(openEnum(announcementStates)),
  change: z.optional(Id),
  problem: z.optional(Text),
});
export type Decision = z.infer<typeof Decision>;

/** What goes on by itself: places that people think about, and talks that were planned. */
export const Calm = z.object({
  offered: whole(0),
  answerBefore: z.optional(Instant),
  talks: whole(0),
  nextTalkOn: z.optional(z.string()),
});
export type Calm = z.infer<typeof Calm>;

/** What waits for a decision, who waits longest first, and what can still be taken back. */
export const DecisionList = z.object({
  decisions: z.array(Decision),
  changes: z.array(HeldChange),
  calm: Calm,
  responseWorkingDays: z.optional(whole(0)),
  /** Wishes with words of danger, for who reads the signals. */
  signalsToReadToday: z.optional(whole(0)),
});
export type DecisionList = z.infer<typeof DecisionList>;
