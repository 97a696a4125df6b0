import { Id, Instant, Text, openEnum } from './common.ts';
import { Guardian, Participant, Referrer } from './signup.ts';
import { filled, oneOf, whole } from './rule.ts';
import * as z from './zod.ts';

/**
 * Why somebody has to be called: their start was cancelled, moved or goes on after all, a place is
 * offered to them, is about to be lost or was lost, their group begins, a mail to them was refused, or the
 * others of the group got a mail. Those that
 * begin with `referrer-` are about the referrer, who hears what the participant agreed to.
 */
export const callReasons = [
  'cancelled',
  'moved',
  'resumed',
  'offered',
  'offer-ends',
  'offer-ended',
  'starts',
  'mail-refused',
  'mail-late',
  'group-message',
  'referrer-signup',
  'referrer-talk',
  'referrer-start',
  'referrer-end',
  'referrer-cancelled',
  'referrer-moved',
  'referrer-resumed',
] as const;
export type CallReason = (typeof callReasons)[number];

/** What came of trying to reach somebody; `mailed`: who has no phone number was written to. */
export const callOutcomes = ['reached', 'message-left', 'no-answer', 'mailed'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/**
 * Somebody whom the coordinator has to call, with what there is to tell, in Dutch. `mayLeaveMessage`
 * and `maySayWhoWeAre` are false where nobody answered. `unreadable`: the personal data cannot be
 * decrypted with the keys of the endpoint.
 */
export const Call = z.object({
  id: Id,
  reason: openEnum(callReasons),
  reference: z.string(),
  institution: Id,
  group: z.optional(Id),
  groupName: z.optional(Text),
  edition: z.optional(Id),
  tell: z.array(Text),
  answerBefore: z.optional(Instant),
  mayLeaveMessage: z.boolean(),
  maySayWhoWeAre: z.boolean(),
  mode: z.string(),
  participant: z.optional(Participant),
  guardian: z.optional(Guardian),
  referrer: z.optional(Referrer),
  contactFirst: z.optional(z.string()),
  unreadable: z.optional(z.boolean()),
  attempts: whole(0),
  lastAttemptAt: z.optional(Instant),
  lastOutcome: z.optional(openEnum(callOutcomes)),
  createdAt: Instant,
  closedAt: z.optional(Instant),
});
export type Call = z.infer<typeof Call>;

/** Whom to call, who waits longest first; `more`: there is another page. */
export const CallList = z.object({ calls: z.array(Call), more: z.boolean() });
export type CallList = z.infer<typeof CallList>;

export const CallQuery = z.object({
  edition: z.optional(filled(200)),
  offset: z.optional(whole(0)),
});

/** A mail that came back: its `Message-ID`, which the report of the mail system has. */
export const Bounce = z.object({ messageId: filled(500) });
export const BounceResult = z.object({ messageId: z.string() });
export type BounceResult = z.infer<typeof BounceResult>;

/** What came of a call. Who was reached goes from the list. */
export const CallAttempt = z.object({ outcome: oneOf(callOutcomes) });
export type CallAttempt = z.infer<typeof CallAttempt>;
