import { weekdays, type Weekday } from '../../contract/group.ts';

export const dayparts = ['morning', 'afternoon', 'evening'] as const;
export type Daypart = (typeof dayparts)[number];

const DAY = 86_400_000;

/** Remembers answers: an offer asks for the same few hundred days ten thousands of times. */
function remembering<Key, Value>(answer: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      if (known.size > 5000) known.clear();
      known.set(key, (value = answer(key)));
    }
    return value;
  };
}

/** The `YYYY-MM-DD` of a day number; an empty text outside the years 0 to 9999. */
export const formatDay = remembering((day: number): string =>
  day >= -719_528 && day <= 2_932_896
    ? new Date(Math.floor(day) * DAY).toISOString().slice(0, 10)
    : '',
);

const dayOf = remembering((date: unknown): number => {
  const day = Math.floor(Date.parse(`${date as string}T00:00Z`) / DAY);
  // 30 February would be 2 March, in some engines.
  return date && formatDay(day) === date ? day : NaN;
});

/** Days since 1 January 1970 of a `YYYY-MM-DD`; undefined when there is no such day. */
export function dayNumber(date: unknown): number | undefined {
  const day = dayOf(date);
  return Number.isNaN(day) ? undefined : day;
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
  return day === undefined ? undefined : weekdays[weekdayNumber(day)];
}

/** Part of the day of a start time: before 12.00 morning, before 18.00 afternoon, else evening. */
export function daypartOf(time: unknown): Daypart | undefined {
  if (typeof time !== 'string' || !/^([01]\d|2[0-3]):[0-5]\d/.test(time)) return undefined;
  return time < '12:00' ? 'morning' : time < '18:00' ? 'afternoon' : 'evening';
}

/** Swedes write a date as ISO 8601 does. Making a format costs more than all else of a search. */
const formatIn = remembering((timeZone: string): Intl.DateTimeFormat => {
  try {
    return new Intl.DateTimeFormat('sv', { timeZone });
  } catch {
    return new Intl.DateTimeFormat('sv', { timeZone: 'UTC' });
  }
});

/** The last day that was asked for, by time zone: all editions of an offer ask for the same moment. */
const lastToday = new Map<string, { at: number; day: string }>();

/** The calendar day it is now in a time zone (IANA name; UTC when the zone is unknown). */
export function todayIn(timezone: string, now: Date): string {
  const at = now.getTime();
  const last = lastToday.get(timezone);
  if (last?.at === at) return last.day;
  const day = formatIn(timezone).format(now);
  if (lastToday.size > 500) lastToday.clear();
  lastToday.set(timezone, { at, day });
  return day;
}
