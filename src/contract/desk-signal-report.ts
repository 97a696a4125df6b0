import { FullDate, Id, Text } from './common.ts';
import { SignalCount } from './desk-signals.ts';
import { oneOf, whole } from './rule.ts';
import * as z from './zod.ts';

/** A number of people or times; a small one is hidden, and `fewerThan` stands in its place. */
export const PeopleCount = z.object({
  count: z.optional(whole(0)),
  fewerThan: z.optional(whole(1)),
});
export type PeopleCount = z.infer<typeof PeopleCount>;

/** A group of the reader's institutions. `hasStart`: people can sign up for a start, now or later. */
export const SignalGroup = z.object({
  id: Id,
  name: Text,
  themes: z.array(Id),
  sensitive: z.boolean(),
  hasStart: z.boolean(),
});
export type SignalGroup = z.infer<typeof SignalGroup>;

/**
 * A subject with what was asked about it and what there is: how often it was looked for in vain, how
 * often people signed up, and the places of the starts in the same period.
 */
export const ThemeDemand = z.object({
  value: Id,
  label: Text,
  searched: PeopleCount,
  signups: PeopleCount,
  places: whole(0),
});
export type ThemeDemand = z.infer<typeof ThemeDemand>;

/**
 * How many people an organisation announced who did not come. `announced` is how many it announced at
 * all; it is there only where no small number follows from it.
 */
export const AnnouncedCount = z.object({
  ...SignalCount.shape,
  announced: z.optional(whole(0)),
});
export type AnnouncedCount = z.infer<typeof AnnouncedCount>;

/**
 * What people look for beside what there is, since `from` and before `before`. `barrier` counts what keeps
 * people away of who looked and of who signed up. `countedSince` is the first day of which
 * anything is known, absent when nothing is. `waitingDays` is the median from sign-up to start, absent
 * where too few people began. `freePlaces` are those of starts that have begun. `toRead`: how many signals
 * wait that have a text, or somebody who wants to hear when there is a group; `toReadToday`: those of them
 * with words of danger. The route has no details of anybody.
 */
export const SignalReport = z.object({
  from: z.optional(FullDate),
  before: z.optional(FullDate),
  countedSince: z.optional(FullDate),
  total: PeopleCount,
  counts: z.object({
    theme: z.array(SignalCount),
    audience: z.array(SignalCount),
    place: z.array(SignalCount),
    daypart: z.array(SignalCount),
    barrier: z.array(SignalCount),
  }),
  demand: z.array(ThemeDemand),
  referrals: z.array(SignalCount),
  notArrived: z.array(AnnouncedCount),
  freePlaces: whole(0),
  waiting: PeopleCount,
  waitingDays: z.optional(whole(0)),
  toRead: whole(0),
  toReadToday: z.optional(whole(0)),
  groups: z.array(SignalGroup),
});
export type SignalReport = z.infer<typeof SignalReport>;

/**
 * What signals are counted over. No two of them have a day in common: of two that do, the numbers could be
 * subtracted, and what is left could be about one person.
 */
export const signalPeriods = ['last-year', 'year-before', 'earlier'] as const;
export type SignalPeriod = (typeof signalPeriods)[number];

/** Over which period; without one: the last 12 months. */
export const SignalReportQuery = z.object({
  period: z.optional(oneOf(signalPeriods)),
});
