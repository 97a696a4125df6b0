import { Id, Instant, Text } from './common.ts';
import { SignalContact } from './demand-signal.ts';
import { openEnum } from './common.ts';
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

const wants = {
  themes: z.optional(z.array(z.string())),
  audiences: z.optional(z.array(z.string())),
  place: z.optional(z.string()),
  dayparts: z.optional(z.array(z.string())),
};

const answer = {
  by: openEnum(['mail', 'phone', 'read']),
  group: z.optional(Id),
  text: z.optional(Text),
};

/**
 * An answer that is held until `releasesAt`, and can be taken back. Without that moment it could not be
 * given, and waits for another try.
 */
export const HeldAnswer = z.object({ ...answer, releasesAt: z.optional(Instant) });
export type HeldAnswer = z.infer<typeof HeldAnswer>;

/** What somebody wrote, apart from what else they chose. `readToday`: it has words of danger. */
export const SignalText = z.object({
  signal: Id,
  text: Text,
  suspect: z.boolean(),
  createdAt: Instant,
  readToday: z.optional(z.boolean()),
  held: z.optional(HeldAnswer),
});

/** Somebody who wants to hear when there is a group, with what they looked for. */
export const SignalWish = z.object({
  signal: Id,
  contact: SignalContact,
  ...wants,
  suspect: z.boolean(),
  createdAt: Instant,
  readToday: z.optional(z.boolean()),
  held: z.optional(HeldAnswer),
});

/**
 * What was answered or read, without who asked. `text` is what they wrote, `answer` how it was answered, with
 * what was noted.
 */
export const HandledSignal = z.object({
  signal: Id,
  ...wants,
  text: z.optional(Text),
  answer: z.optional(z.object(answer)),
  createdAt: Instant,
  answeredAt: Instant,
});
export type HandledSignal = z.infer<typeof HandledSignal>;

/**
 * What people looked for and did not find, counted as the times that it was asked for; `barrier` counts who
 * signed up and told it too. `texts` and
 * `toTell` wait for an answer: those to read today first, then the newest; `more`: there is another page of
 * them. `handled`: the last that were answered or read. `unreadable`: how many cannot be decrypted with the
 * keys of the endpoint.
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
  handled: z.array(HandledSignal),
  unreadable: whole(0),
  more: z.boolean(),
});
export type SignalOverview = z.infer<typeof SignalOverview>;

export const SignalQuery = z.object({
  offset: z.optional(whole(0)),
});

/**
 * An answer: a mail about a group or with some words, a note that somebody was called, or that a text without
 * contact was read. With `hold` it is held for five minutes. What is typed with a call is kept as a note.
 */
export const SignalAnswer = z.object({
  by: oneOf(['mail', 'phone', 'read']),
  group: z.optional(Id),
  text: z.optional(upTo(500)),
  hold: z.optional(z.boolean()),
});
export type SignalAnswer = z.infer<typeof SignalAnswer>;

/** `releasesAt`: the answer is held, and given then. */
export const SignalAnswered = z.object({
  signal: Id,
  answeredAt: z.optional(Instant),
  releasesAt: z.optional(Instant),
});
export type SignalAnswered = z.infer<typeof SignalAnswered>;
