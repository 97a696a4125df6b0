import { Id, Instant, Text, openEnum } from './common.ts';
import { callOutcomes } from './desk-calls.ts';
import { PlannedTalk, SignupTransition } from './desk-signups.ts';
import { Group } from './group.ts';
import { filled, oneOf, upTo, whole } from './rule.ts';
import { signupStates } from './signup.ts';
import * as z from './zod.ts';

/** What a message to a group is about. */
export const groupMailKinds = ['practical', 'bring', 'afterwards'] as const;
export type GroupMailKind = (typeof groupMailKinds)[number];

/** A message to all who take part in an edition: its kind, and one paragraph of the coordinator. */
export const GroupMail = z.object({
  edition: filled(200),
  kind: oneOf(groupMailKinds),
  text: filled(500),
});
export type GroupMail = z.infer<typeof GroupMail>;

/**
 * A decision on a sign-up, with what is noted in the same act: that somebody was reached or tried
 * (`called`), and what to remember. Both are noted at once, and go when the change is taken back. `from`,
 * `fromEdition` and `fromTalk`: the state, the edition and the moment of the talk (`2026-12-01T10:00`, or only
 * its day) that it was decided on; the decision is refused when they are others by now. `replaces`: the held
 * change that makes way for this one; any other is never replaced.
 */
export const SignupDecision = z.object({
  reference: filled(200),
  ...SignupTransition.shape,
  called: z.optional(oneOf(callOutcomes)),
  note: z.optional(upTo(2000)),
  from: z.optional(oneOf(signupStates)),
  fromEdition: z.optional(Id),
  fromTalk: z.optional(filled(20)),
  replaces: z.optional(Id),
});
export type SignupDecision = z.infer<typeof SignupDecision>;

/** A group as it is to become, a decision on a sign-up, or a message to a group; exactly one of them. */
export const ChangeRequest = /* @__PURE__ */ z
  .object({
    group: z.optional(Group),
    signup: z.optional(SignupDecision),
    mail: z.optional(GroupMail),
  })
  .check(
    z.refine(
      (it) => [it.group, it.signup, it.mail].filter((one) => one !== undefined).length === 1,
      {
        path: ['group'],
        params: { code: 'required' },
      },
    ),
  );
export type ChangeRequest = z.infer<typeof ChangeRequest>;

/** What the change of a group does, where it is more than other texts, days or places. */
export const groupChanges = ['new-group', 'new-start', 'cancelled-start'] as const;
export type GroupChange = (typeof groupChanges)[number];

export const heldStates = ['held', 'released', 'taken-back', 'failed'] as const;

/**
 * A change that is held: nothing of it is published before `releasesAt`, and until then it can be taken
 * back. `mailed` and `called`: how many messages it sends and how many people it puts on the call list.
 * `elsewhere`: people on the institution's own list whom it concerns and nobody tells. `groupName` and
 * `change`: what becomes of which group; a new one is in no list yet. `edition`: of a message to a group.
 * `aboutOthers`: how many of these concern somebody else than the sign-up itself. `priority`: who waits goes
 * first from then on, or no longer; `movedTo`: another edition; `talk`: when the first talk is. `failed`: when its time came it was not
 * possible any more; `problem` tells why.
 */
export const HeldChange = z.object({
  id: Id,
  state: openEnum(heldStates),
  institution: Id,
  group: z.optional(Id),
  groupName: z.optional(Text),
  change: z.optional(openEnum(groupChanges)),
  edition: z.optional(Id),
  reference: z.optional(z.string()),
  to: z.optional(z.string()),
  priority: z.optional(z.boolean()),
  movedTo: z.optional(Id),
  talk: z.optional(PlannedTalk),
  mailed: whole(0),
  called: whole(0),
  elsewhere: z.optional(whole(0)),
  aboutOthers: z.optional(whole(1)),
  problem: z.optional(Text),
  createdAt: Instant,
  releasesAt: Instant,
});
export type HeldChange = z.infer<typeof HeldChange>;

/** Changes that are held or failed, newest first. */
export const HeldChangeList = z.object({ changes: z.array(HeldChange) });
export type HeldChangeList = z.infer<typeof HeldChangeList>;
