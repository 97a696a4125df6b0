import { FullDate, Id, Text, openEnum } from './common.ts';
import { Capacity, signupStatuses } from './group.ts';
import { filled, oneOf, whole } from './rule.ts';
import * as z from './zod.ts';

/** Tasks of the coordinator for an edition. */
export const nextSteps = [
  'look-at-signups',
  'plan-talks',
  'below-minimum',
  'set-date',
  'choose-next',
  'confirm-waiting',
  'start-participation',
  'end-participation',
  'tell-cancelled',
  'make-calls',
] as const;
export type NextStep = (typeof nextSteps)[number];

/**
 * The state of an edition, in persons. `place` is its town, which visitors may not see. `held` counts
 * everyone who holds a place, `waiting` everyone on
 * the waiting list; both include the institution's own counts (`…Elsewhere`). `offered` is part of
 * `held`. `unseen` counts sign-ups with the mark "suspect" or "possible duplicate",
 * `calls` the people on the call list.
 */
export const DeskEdition = z.object({
  id: Id,
  group: Id,
  groupName: Text,
  institution: Id,
  place: z.optional(Text),
  startDate: z.optional(FullDate),
  endDate: z.optional(FullDate),
  entry: z.string(),
  signupStatus: openEnum(signupStatuses),
  capacity: z.optional(Capacity),
  held: whole(0),
  heldElsewhere: whole(0),
  offered: whole(0),
  waiting: whole(0),
  waitingElsewhere: whole(0),
  unseen: whole(0),
  calls: whole(0),
  nextSteps: z.array(openEnum(nextSteps)),
});
export type DeskEdition = z.infer<typeof DeskEdition>;

/** Editions by first day, those that are over last; `more`: there is another page. */
export const DeskEditionList = z.object({ editions: z.array(DeskEdition), more: z.boolean() });
export type DeskEditionList = z.infer<typeof DeskEditionList>;

/** `task`: only editions for which the reader has this task; without it those of either. */
export const DeskEditionQuery = z.object({
  group: z.optional(filled(200)),
  offset: z.optional(whole(0)),
  task: z.optional(oneOf(['signups', 'offer'])),
});
