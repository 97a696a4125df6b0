import { FullDate, Id, Instant, LocalTime } from './common.ts';
import { filled, oneOf, whole } from './rule.ts';
import { Guardian, Helper, Participant, Referrer, SignupState, signupStates } from './signup.ts';
import * as z from './zod.ts';

/**
 * A sign-up as the coordinator sees it, without personal data when it was erased. `unreadable`: the
 * personal data cannot be decrypted with the keys of the endpoint.
 */
export const DeskSignup = z.object({
  reference: z.string(),
  mode: z.string(),
  status: SignupState,
  institution: Id,
  group: z.optional(Id),
  edition: z.optional(Id),
  priority: z.boolean(),
  suspect: z.boolean(),
  possibleDuplicate: z.boolean(),
  unreadable: z.optional(z.boolean()),
  createdAt: Instant,
  updatedAt: Instant,
  offerExpiresAt: z.optional(Instant),
  participant: z.optional(Participant),
  guardian: z.optional(Guardian),
  helper: z.optional(Helper),
  referrer: z.optional(Referrer),
  contactFirst: z.optional(z.string()),
  feedback: z.optional(z.array(z.string())),
  barriers: z.optional(z.array(z.string())),
  discussPriority: z.optional(z.boolean()),
  note: z.optional(z.string()),
});
export type DeskSignup = z.infer<typeof DeskSignup>;

/** Sign-ups, oldest first; `more`: there is another page. */
export const DeskSignupList = z.object({ signups: z.array(DeskSignup), more: z.boolean() });
export type DeskSignupList = z.infer<typeof DeskSignupList>;

/** When the first talk is, on the wall clock. */
export const PlannedTalk = z.object({ date: FullDate, time: z.optional(LocalTime) });
export type PlannedTalk = z.infer<typeof PlannedTalk>;

export const DeskSignupQuery = z.object({
  edition: z.optional(filled(200)),
  status: z.optional(oneOf(signupStates)),
  offset: z.optional(whole(0)),
});

/**
 * Why somebody is offered a place out of order or above the places. These are codes and no text: why
 * somebody needs a place first is never recorded.
 */
export const exceptionReasons = [
  'can-come-at-once',
  'was-promised',
  'was-passed-over',
  'extra-place',
  'other',
] as const;

/**
 * The next state, or the present one to remove a mark; `priority`: first on the waiting list.
 * `outOfOrder`: although somebody else is next; `aboveCapacity`: although there is no place. Both need
 * a `reason`, which the history keeps. `talk`: when the first talk is. `edition`: another edition of the
 * institution; who holds a place keeps one there when there is one, and else waits for it, counted from
 * when they signed up.
 */
export const SignupTransition = z.object({
  to: oneOf(signupStates),
  priority: z.optional(z.boolean()),
  outOfOrder: z.optional(z.boolean()),
  aboveCapacity: z.optional(z.boolean()),
  reason: z.optional(oneOf(exceptionReasons)),
  talk: z.optional(PlannedTalk),
  edition: z.optional(Id),
});
export type SignupTransition = z.infer<typeof SignupTransition>;
