import { Id, Instant, Text, openEnum } from './common.ts';
import { SignupTransition } from './desk-signups.ts';
import { Group } from './group.ts';
import { filled, whole } from './rule.ts';
import * as z from './zod.ts';

/** A group as it is to become, or a decision on a sign-up; exactly one of them. */
export const ChangeRequest = /* @__PURE__ */ z
  .object({
    group: z.optional(Group),
    signup: z.optional(z.object({ reference: filled(200), ...SignupTransition.shape })),
  })
  .check(
    z.refine((it) => (it.group === undefined) !== (it.signup === undefined), {
      path: ['group'],
      params: { code: 'required' },
    }),
  );
export type ChangeRequest = z.infer<typeof ChangeRequest>;

export const heldStates = ['held', 'released', 'taken-back', 'failed'] as const;

/**
 * A change that is held: nothing of it is published before `releasesAt`, and until then it can be taken
 * back. `mailed` and `called`: how many messages it sends and how many people it puts on the call list.
 * `failed`: when its time came it was not possible any more; `problem` tells why.
 */
export const HeldChange = z.object({
  id: Id,
  state: openEnum(heldStates),
  institution: Id,
  group: z.optional(Id),
  reference: z.optional(z.string()),
  to: z.optional(z.string()),
  mailed: whole(0),
  called: whole(0),
  problem: z.optional(Text),
  createdAt: Instant,
  releasesAt: Instant,
});
export type HeldChange = z.infer<typeof HeldChange>;

/** Changes that are held or failed, newest first. */
export const HeldChangeList = z.object({ changes: z.array(HeldChange) });
export type HeldChangeList = z.infer<typeof HeldChangeList>;
