import { FullDate, Id, Instant, Text, openEnum } from './common.ts';
import { callOutcomes } from './desk-calls.ts';
import { HeldChange } from './desk-changes.ts';
import { DeskSignup, PlannedTalk } from './desk-signups.ts';
import { filled, oneOf, upTo, whole } from './rule.ts';
import { SignupState, signupStates } from './signup.ts';
import * as z from './zod.ts';

/**
 * A row of the list: who it is and how it stands. How to reach somebody is on the card only, and so is
 * what they wrote: `readToday` tells that it has words of danger. `position`: the place on the waiting
 * list, where the list is that of one start. `startCancelled`: the start does not go ahead. `change`: what
 * was decided and has not taken effect.
 */
export const SignupRow = z.object({
  reference: z.string(),
  name: z.optional(z.string()),
  mode: z.string(),
  status: SignupState,
  institution: Id,
  group: z.optional(Id),
  groupName: z.optional(Text),
  edition: z.optional(Id),
  startDate: z.optional(FullDate),
  place: z.optional(z.string()),
  startCancelled: z.optional(z.boolean()),
  priority: z.boolean(),
  suspect: z.boolean(),
  possibleDuplicate: z.boolean(),
  unreadable: z.optional(z.boolean()),
  readToday: z.optional(z.boolean()),
  position: z.optional(whole(1)),
  change: z.optional(HeldChange),
  createdAt: Instant,
  waitingSince: z.optional(Instant),
});
export type SignupRow = z.infer<typeof SignupRow>;

/**
 * People who signed up, newest first, and of one start those who hold a place before those who wait, who
 * stand in the order of its waiting list. By wait, the longest is first. `total` counts all that match.
 */
export const SignupRowList = z.object({
  total: whole(0),
  people: z.array(SignupRow),
  more: z.boolean(),
});
export type SignupRowList = z.infer<typeof SignupRowList>;

/**
 * `q`: a reference, or part of a name, phone number or mail address. Without `status` only sign-ups
 * that may still lead to taking part. `waitsLongerThan`: weeks since signing up, of those who have no
 * certain place yet.
 */
export const SignupSearch = z.object({
  q: z.optional(upTo(200)),
  edition: z.optional(filled(200)),
  status: z.optional(z.array(oneOf(signupStates))),
  waitsLongerThan: z.optional(whole(1, 520)),
  limit: z.optional(whole(1, 200)),
  offset: z.optional(whole(0)),
});
export type SignupSearch = z.infer<typeof SignupSearch>;

/** A step in the history of a sign-up. `called`: what came of a call. */
export const HistoryStep = z.object({
  status: SignupState,
  at: Instant,
  actor: z.string(),
  reason: z.optional(z.string()),
  called: z.optional(openEnum(callOutcomes)),
});
export type HistoryStep = z.infer<typeof HistoryStep>;

/** A note of the desk. It is kept, and erased, with the sign-up. */
export const DeskNote = z.object({ text: Text, at: Instant });
export type DeskNote = z.infer<typeof DeskNote>;

/**
 * Everything of one person for the coordinator. `startCancelled`: their start does not go ahead.
 * `position`: the place on the waiting list. `change`: a change that is held and can be taken back. `takenOver`: when it was copied into the client file of the
 * institution.
 */
export const DeskCard = z.object({
  ...DeskSignup.shape,
  groupName: z.optional(Text),
  startDate: z.optional(FullDate),
  place: z.optional(z.string()),
  startCancelled: z.optional(z.boolean()),
  position: z.optional(whole(1)),
  talk: z.optional(PlannedTalk),
  deskNotes: z.optional(z.array(DeskNote)),
  takenOver: z.optional(z.object({ at: Instant })),
  history: z.array(HistoryStep),
  change: z.optional(HeldChange),
});
export type DeskCard = z.infer<typeof DeskCard>;

/** That somebody was called, what came of it, and what to remember. */
export const NotedCall = z.object({
  outcome: oneOf(callOutcomes),
  note: z.optional(upTo(2000)),
});
export type NotedCall = z.infer<typeof NotedCall>;

export const NewDeskNote = z.object({ text: filled(2000) });
export type NewDeskNote = z.infer<typeof NewDeskNote>;
