import { Id, Instant, Text } from './common.ts';
import { DeskRight, GivenRight } from './desk-rights.ts';
import { filled, listOf, whole } from './rule.ts';
import * as z from './zod.ts';

/**
 * Somebody who works at the desk. `rights` are those that the reader manages; `hasOtherRights`: there
 * are more, elsewhere. `self`: it is the reader.
 */
export const DeskPerson = z.object({
  id: Id,
  name: Text,
  email: z.optional(Text),
  rights: z.array(DeskRight),
  hasOtherRights: z.boolean(),
  self: z.boolean(),
  passkeys: whole(0),
  invitedAt: Instant,
  version: whole(1),
});
export type DeskPerson = z.infer<typeof DeskPerson>;

export const DeskPersonList = z.object({ people: z.array(DeskPerson) });
export type DeskPersonList = z.infer<typeof DeskPersonList>;

/** Lets somebody sign in, by an address of their own. Nobody gives a right that they do not have. */
export const DeskInvitation = z.object({
  email: filled(320),
  name: filled(200),
  rights: listOf(GivenRight, 1, 500),
});
export type DeskInvitation = z.infer<typeof DeskInvitation>;

/** What is left out stays. `rights` replaces those that the reader manages; others stay. */
export const DeskPersonChange = z.object({
  name: z.optional(filled(200)),
  rights: z.optional(listOf(GivenRight, 0, 500)),
});
export type DeskPersonChange = z.infer<typeof DeskPersonChange>;
