import { FullDate, Id, Instant, Text } from './common.ts';
import { SignalContact } from './demand-signal.ts';
import { oneOf, upTo, whole } from './rule.ts';
import * as z from './zod.ts';

/**
 * How often something was asked for. A small count is hidden: `fewerThan` stands in its place. At least
 * two are hidden in a list, or none, so that nobody can work one out.
 */
export const SignalCount = z.object({
  value: z.string(),
  label: z.string(),
  count: z.optional(whole(0)),
  fewerThan: z.optional(whole(1)),
});
export type SignalCount = z.infer<typeof SignalCount>;

/** What somebody wrote, apart from what else they chose. */
export const SignalText = z.object({
  signal: Id,
  text: Text,
  suspect: z.boolean(),
  createdAt: Instant,
});

/** Somebody who wants to hear when there is a group, with what they looked for. */
export const SignalWish = z.object({
  signal: Id,
  contact: SignalContact,
  themes: z.optional(z.array(z.string())),
  audiences: z.optional(z.array(z.string())),
  place: z.optional(z.string()),
  dayparts: z.optional(z.array(z.string())),
  suspect: z.boolean(),
  createdAt: Instant,
});

/**
 * What people looked for and did not find, counted as the times that it was asked for. `texts` and
 * `toTell` are newest first; `more`: there is another page of them. `unreadable`: how many cannot be
 * decrypted with the keys of the endpoint.
 */
export const SignalOverview = z.object({
  total: whole(0),
  counts: z.object({
    theme: z.array(SignalCount),
    audience: z.array(SignalCount),
    place: z.array(SignalCount),
    daypart: z.array(SignalCount),
    barrier: z.array(SignalCount),
  }),
  texts: z.array(SignalText),
  toTell: z.array(SignalWish),
  unreadable: whole(0),
  more: z.boolean(),
});
export type SignalOverview = z.infer<typeof SignalOverview>;

export const SignalQuery = z.object({
  from: z.optional(FullDate),
  until: z.optional(FullDate),
  offset: z.optional(whole(0)),
});

/** An answer: a mail about a group or with some words, or a note that somebody was called. */
export const SignalAnswer = z.object({
  by: oneOf(['mail', 'phone']),
  group: z.optional(Id),
  text: z.optional(upTo(500)),
});
export type SignalAnswer = z.infer<typeof SignalAnswer>;

export const SignalAnswered = z.object({ signal: Id, answeredAt: Instant });
export type SignalAnswered = z.infer<typeof SignalAnswered>;
