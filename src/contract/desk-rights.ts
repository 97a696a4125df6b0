import { Id } from './common.ts';
import { oneOf, openEnum } from './rule.ts';
import * as z from './zod.ts';

/**
 * What someone may do at the desk: sign-ups and calls; groups, starts and the institution; signals and
 * figures; poll and survey; colleagues and their rights.
 */
export const deskTasks = ['signups', 'offer', 'signals', 'ballots', 'people'] as const;
export type DeskTask = (typeof deskTasks)[number];

/**
 * A task, for an institution, or for one group of it. Without an institution it holds everywhere. The
 * sign-ups of a sensitive group are only in a right that names the group.
 */
export const DeskRight = z.object({
  task: openEnum(deskTasks),
  institution: z.optional(Id),
  group: z.optional(Id),
});
export type DeskRight = z.infer<typeof DeskRight>;

/** A right that someone is given. `group` needs `institution`. */
export const GivenRight = z.object({
  task: oneOf(deskTasks),
  institution: z.optional(Id),
  group: z.optional(Id),
});
export type GivenRight = z.infer<typeof GivenRight>;
