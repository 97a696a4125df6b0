import type { Weekday } from '../contract/group.ts';

const WEEKDAYS: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

export type Daypart = 'morning' | 'afternoon' | 'evening';

// Days and months in whole numbers, without Date objects: an offer has ten thousands of days. A year
// counts from 1 March here, so that the leap day is its last (H. Hinnant, "chrono-compatible
// low-level date algorithms"); 719468 days lie between 1 March of year 0 and 1 January 1970.

/** Days since 1 January 1970 of a `YYYY-MM-DD`; undefined when there is no such day. */
export function dayNumber(date: unknown): number | undefined {
  const match = typeof date === 'string' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) : null;
  if (!match) return undefined;
  const month = +match[2]!;
  const dayOfMonth = +match[3]!;
  const year = +match[1]! - (month <= 2 ? 1 : 0);
  const day =
    Math.floor((153 * ((month + 9) % 12) + 2) / 5) +
    dayOfMonth -
    1 +
    365 * year +
    Math.floor(year / 4) -
    Math.floor(year / 100) +
    Math.floor(year / 400) -
    719_468;
  // 30 February would be 2 March.
  return month > 0 && (dayOfMonth <= 28 || formatDay(day) === date) && dayOfMonth > 0 && month <= 12
    ? day
    : undefined;
}

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** The `YYYY-MM-DD` of a day number; an empty text outside the years 0 to 9999. */
export function formatDay(day: number): string {
  if (!(day >= -719_528 && day <= 2_932_896)) return '';
  const shifted = Math.floor(day) + 719_468;
  const era = Math.floor(shifted / 146_097);
  const inEra = shifted - era * 146_097;
  const year = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) /
      365,
  );
  const inYear = inEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const shiftedMonth = Math.floor((5 * inYear + 2) / 153);
  const dayOfMonth = inYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const full = year + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(full).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
}

/** A day later (or earlier, below 0). What is no date comes back as it is. */
export function addDays(date: string, days: number): string {
  const day = dayNumber(date);
  return (day === undefined ? '' : formatDay(day + days)) || date;
}

/** Number of the weekday, Monday is 0. */
export function weekdayNumber(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The weekday as iCalendar writes it (RFC 5545). */
export function weekdayOf(date: string): Weekday | undefined {
  const day = dayNumber(date);
  return day === undefined ? undefined : WEEKDAYS[weekdayNumber(day)];
}

/** Part of the day of a start time: before 12.00 morning, before 18.00 afternoon, else evening. */
export function daypartOf(time: unknown): Daypart | undefined {
  if (typeof time !== 'string' || !/^([01]\d|2[0-3]):[0-5]\d/.test(time)) return undefined;
  return time < '12:00' ? 'morning' : time < '18:00' ? 'afternoon' : 'evening';
}

/** The calendar day it is now in a time zone (IANA name; UTC when the zone is unknown). */
export function todayIn(timezone: string, now: Date): string {
  const parts = (timeZone: string) =>
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }).formatToParts(now);
  let found;
  try {
    found = parts(timezone);
  } catch {
    found = parts('UTC');
  }
  const part = (type: string) => found.find((it) => it.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
