/** The offer as the desk lists it, and what a change of it does to people. */
import { FullDate, Id, Label, LocalTime, Text, openEnum } from './common.ts';
import { DeskEdition } from './desk-editions.ts';
import { groupKinds, provisions } from './group.ts';
import { whole } from './rule.ts';
import * as z from './zod.ts';

/**
 * A start in the list of the offer. `day` is that of its next session, or of its first when all are
 * over.
 */
export const DeskStartRow = z.object({
  ...DeskEdition.shape,
  day: z.optional(FullDate),
  startTime: z.optional(LocalTime),
});
export type DeskStartRow = z.infer<typeof DeskStartRow>;

/** A group in the list of the offer, with its starts by first day; those that are over stand last. */
export const DeskGroupRow = z.object({
  id: Id,
  name: Text,
  institution: Id,
  kind: openEnum(groupKinds),
  provision: z.optional(openEnum(provisions)),
  funder: z.optional(Text),
  sensitive: z.optional(z.boolean()),
  editions: z.array(DeskStartRow),
});
export type DeskGroupRow = z.infer<typeof DeskGroupRow>;

/** An institution whose whole offer may be changed. */
export const OfferInstitution = z.object({ id: Id, name: Text });
export type OfferInstitution = z.infer<typeof OfferInstitution>;

/**
 * Groups by name, with the themes and audiences of the whole offer to choose from, and the institutions
 * whose whole offer the reader may change, by name.
 */
export const DeskGroupRows = z.object({
  groups: z.array(DeskGroupRow),
  institutions: z.array(OfferInstitution),
  themes: z.array(Label),
  audiences: z.array(Label),
});
export type DeskGroupRows = z.infer<typeof DeskGroupRows>;

export const toldPeople = ['placed', 'offered', 'waiting', 'referrer'] as const;

/**
 * People of one kind whom a change would reach. Each number counts a person once, also one who gets two
 * messages; somebody can be mailed and called, since shortly before a session everybody is called.
 */
export const ToldCount = z.object({
  who: openEnum(toldPeople),
  people: whole(0),
  mailed: whole(0),
  called: whole(0),
});
export type ToldCount = z.infer<typeof ToldCount>;

/**
 * Whom a change would reach: who holds a place, to whom one is offered, who waits, and referrers.
 * `elsewhere`: people on the institution's own list whom it concerns and nobody tells.
 */
export const ChangeEffects = z.object({ told: z.array(ToldCount), elsewhere: whole(0) });
export type ChangeEffects = z.infer<typeof ChangeEffects>;
