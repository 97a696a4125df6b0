import { dayNumber } from '../../domain/dates/dates.ts';

/**
 * Whether a text in the form of a moment is one: its day is on the calendar, and in UTC its year has four
 * digits, as the store and every reader expect.
 */
export const isMoment = (instant: string): boolean =>
  dayNumber(instant.slice(0, 10)) !== undefined &&
  !Number.isNaN(Date.parse(instant)) &&
  /^\d{4}-/.test(toUtc(instant));

/** A moment as the store has it: ISO text in UTC, from any offset. */
export const toUtc = (instant: string): string => new Date(instant).toISOString();

export const toUtcOrNull = (instant: string | undefined): string | null =>
  instant === undefined ? null : toUtc(instant);
