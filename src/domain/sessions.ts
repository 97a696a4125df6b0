import type { Edition, Session } from '../contract/group.ts';
import { dayNumber, formatDay, weekdayNumber } from './dates.ts';

/** No edition has more meetings than this that we show or count. */
export const MAX_SESSIONS = 200;

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
// Nonsense (a pattern that never falls on a day) ends here.
const MAX_STEPS = 10_000;

type Timed = Pick<Edition, 'sessions' | 'schedule' | 'startDate' | 'endDate' | 'sessionCount'>;

const wholeOf = (interval: unknown): number =>
  typeof interval === 'number' && interval >= 1 ? Math.min(Math.floor(interval), 1000) : 1;

/** `2TU` is the second Tuesday, `-1FR` the last Friday, `MO` just Monday. */
function byDayOf(edition: Timed): { nth: number; weekday: number }[] {
  const codes: unknown = edition.schedule?.byDay;
  return (Array.isArray(codes) ? codes : []).flatMap((code) => {
    const [, nth = '', name = ''] =
      /^([+-]?[1-5])?([A-Z]{2})$/.exec(typeof code === 'string' ? code : '') ?? [];
    const weekday = CODES.indexOf(name);
    return weekday < 0 ? [] : [{ nth: Number(nth), weekday }];
  });
}

/** The day numbers of one month of a pattern, in order. */
function daysInMonth(first: number, start: number, days: { nth: number; weekday: number }[]) {
  const month = new Date(first * 86_400_000);
  const length = new Date(
    Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0),
  ).getUTCDate();
  const date = new Date(start * 86_400_000).getUTCDate();
  // A month without a 31st is skipped, as calendars do.
  if (!days.length) return date > length ? [] : [first + date - 1];
  return days
    .flatMap(({ nth, weekday }) => {
      // Without a number the weekday keeps the place in the month that the start has.
      const which = nth || Math.ceil(date / 7);
      const head = first + ((weekday - weekdayNumber(first) + 7) % 7);
      const day =
        which > 0
          ? head + 7 * (which - 1)
          : head + 7 * (Math.floor((length - 1 - (head - first)) / 7) + which + 1);
      return day >= first && day < first + length ? [day] : [];
    })
    .sort((a, b) => a - b);
}

/** Day numbers of the pattern from `start` on, without end. */
function* pattern(edition: Timed, start: number): Generator<number> {
  const interval = wholeOf(edition.schedule?.interval);
  const days = byDayOf(edition);
  const frequency = edition.schedule?.frequency;
  if (frequency === 'daily') {
    for (let day = start; ; day += interval) {
      if (!days.length || days.some((it) => it.weekday === weekdayNumber(day))) yield day;
      else yield NaN;
    }
  } else if (frequency === 'weekly') {
    const offsets = days.length ? days.map((it) => it.weekday) : [weekdayNumber(start)];
    const sorted = [...new Set(offsets)].sort((a, b) => a - b);
    for (let monday = start - weekdayNumber(start); ; monday += 7 * interval) {
      for (const offset of sorted) yield monday + offset;
    }
  } else if (frequency === 'monthly') {
    const date = new Date(start * 86_400_000);
    for (let month = date.getUTCMonth(); ; month += interval) {
      const first = Date.UTC(date.getUTCFullYear(), month, 1) / 86_400_000;
      yield NaN;
      yield* daysInMonth(first, start, days);
    }
  }
}

/** The first meetings of a schedule from day `from` on. */
function expand(edition: Timed, from = -Infinity, limit = MAX_SESSIONS): Session[] {
  const found: Session[] = [];
  const schedule = edition.schedule;
  const begin = dayNumber(edition.startDate);
  if (!schedule || begin === undefined) return found;
  const end = dayNumber(edition.endDate) ?? Infinity;
  const except = new Set(Array.isArray(schedule.exceptDates) ? schedule.exceptDates : []);
  const count = edition.sessionCount ?? Infinity;
  let held = 0;
  let steps = 0;
  let last = -Infinity;
  for (const day of pattern(edition, begin)) {
    if (day > end || held >= count || found.length >= limit || ++steps > MAX_STEPS) break;
    if (!(day >= begin) || day <= last) continue;
    const date = day < from && !except.size ? '-' : formatDay(day);
    if (!date || except.has(date)) continue;
    last = day;
    held += 1;
    if (day >= from) {
      found.push({
        date,
        ...(schedule.startTime && { startTime: schedule.startTime }),
        ...(schedule.endTime && { endTime: schedule.endTime }),
      });
    }
  }
  return found;
}

function listed(edition: Timed): Session[] {
  const sessions = Array.isArray(edition.sessions) ? edition.sessions : [];
  const key = (it: Session) => `${it.date}${it.startTime ?? ''}`;
  return sessions
    .filter((it) => dayNumber(it?.date) !== undefined)
    .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
    .slice(0, MAX_SESSIONS);
}

/**
 * The meetings of an edition in order: those that are listed, else those that its schedule gives
 * from start to end date. `sessionCount` counts meetings that are held: excepted days do not count.
 * At most 200; empty when days are not known.
 */
export function sessionsOf(edition: Timed): Session[] {
  const sessions = listed(edition);
  return sessions.length ? sessions : expand(edition);
}

/**
 * The first meeting on or after a day. A running schedule without a start date is taken to run
 * today; an edition of which only the start date is known gives that.
 */
export function nextSession(edition: Timed, today: string): Session | undefined {
  const from = dayNumber(today);
  if (from === undefined) return undefined;
  const sessions = listed(edition);
  if (sessions.length) return sessions.find((it) => it.date >= today);
  if (!edition.schedule) {
    return dayNumber(edition.startDate) !== undefined && edition.startDate! >= today
      ? { date: edition.startDate! }
      : undefined;
  }
  if (edition.startDate === undefined && wholeOf(edition.schedule.interval) === 1) {
    if (edition.schedule.frequency !== 'daily' && !edition.schedule.byDay?.length) return undefined;
    return expand({ ...edition, startDate: today, sessionCount: undefined }, from, 1)[0];
  }
  return expand(edition, from, 1)[0];
}

/** How many meetings an edition has; undefined when it has no known end. */
export function sessionCountOf(edition: Timed): number | undefined {
  const count: unknown = edition.sessionCount;
  if (typeof count === 'number' && count >= 0) return count;
  const sessions = listed(edition);
  if (sessions.length) return sessions.length;
  if (dayNumber(edition.endDate) === undefined) return undefined;
  return expand(edition).length || undefined;
}
