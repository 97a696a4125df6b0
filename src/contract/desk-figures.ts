import { FullDate, Id, Text } from './common.ts';
import { PeopleCount } from './desk-signal-report.ts';
import { between, oneOf, whole } from './rule.ts';
import * as z from './zod.ts';

/** A meeting that is over. `present`: how many people were there; who they were is not kept. */
export const Meeting = z.object({
  date: FullDate,
  held: z.boolean(),
  present: z.optional(whole(0)),
});
export type Meeting = z.infer<typeof Meeting>;

/**
 * The meetings of a start up to today. Of a start that people keep joining: those of the year that was
 * asked for, else of the last twelve months.
 */
export const EditionMeetings = z.object({ meetings: z.array(Meeting) });
export type EditionMeetings = z.infer<typeof EditionMeetings>;

export const EditionMeetingsQuery = z.object({ year: z.optional(whole(1900, 9999)) });

/** What is noted of a meeting; without `present` nothing is known of how many came. */
export const MeetingReport = z.object({
  held: z.boolean(),
  present: z.optional(whole(0, 999)),
});
export type MeetingReport = z.infer<typeof MeetingReport>;

/**
 * Starts under one heading. `groups` counts starts. `participants` began; a small number is hidden, and
 * a sum that would give it away is absent. `present` is the mean of the meetings of which it is known.
 * The name of a `sensitive` group is for the screen only.
 */
export const FigureRow = z.object({
  value: Id,
  label: Text,
  groups: whole(0),
  meetings: whole(0),
  participants: z.optional(PeopleCount),
  present: z.optional(between(0)),
  sensitive: z.optional(z.boolean()),
});
export type FigureRow = z.infer<typeof FigureRow>;

/** Starts that somebody pays. Others account for people and meetings themselves: then only `groups` is there. */
export const FunderRow = z.object({
  funder: z.optional(Text),
  names: z.array(Text),
  groups: whole(0),
  meetings: z.optional(whole(0)),
  participants: z.optional(PeopleCount),
});
export type FunderRow = z.infer<typeof FunderRow>;

/** A start of the year with its meetings, to note which took place. */
export const FigureStart = z.object({
  edition: Id,
  group: Id,
  groupName: Text,
  startDate: z.optional(FullDate),
  place: z.optional(Text),
  meetings: z.array(Meeting),
});
export type FigureStart = z.infer<typeof FigureStart>;

/**
 * The figures of a year. `total`, `groups` and `themes` are about what the institution pays itself; a
 * start counts under its first theme. `placed`: people who have a place in a start that began and are not
 * counted, because nobody noted that they take part. `provision` counts starts. `waitingDays` is the median from
 * sign-up to start. `years`: those of which there are figures, newest first; `countedSince`: the first
 * day of which anything is known.
 */
export const Figures = z.object({
  year: whole(1900, 9999),
  years: z.array(whole(1900, 9999)),
  countedSince: z.optional(FullDate),
  total: z.object({ groups: whole(0), meetings: whole(0), participants: PeopleCount }),
  placed: z.optional(PeopleCount),
  groups: z.array(FigureRow),
  themes: z.array(FigureRow),
  funders: z.array(FunderRow),
  provision: z.object({ standing: whole(0), demandLed: whole(0), unknown: whole(0) }),
  signups: PeopleCount,
  talks: PeopleCount,
  dropOuts: PeopleCount,
  waitingDays: z.optional(whole(0)),
  starts: z.array(FigureStart),
});
export type Figures = z.infer<typeof Figures>;

export const FiguresQuery = z.object({
  year: z.optional(whole(1900, 9999)),
  format: z.optional(oneOf(['json', 'csv', 'xlsx', 'html'])),
});
