import { weekdays, type Edition, type Session, type Weekday } from '../../contract/group.ts';
import { dayNumber, formatDay, weekdayNumber } from './dates.ts';

/** No edition has more meetings than this that we show or count. */
export const MAX_SESSIONS = 200;

/** A pattern is followed for a century; nonsense that never falls on a day ends here too. */
const MAX_DAYS = 36_525;

type Timed = Pick<Edition, 'sessions' | 'schedule' | 'startDate' | 'endDate' | 'sessionCount'>;

const wholeOf = (interval: unknown): number =>
  typeof interval === 'number' && interval >= 1 ? Math.min(Math.floor(interval), 1000) : 1;

/** `2TU` is the second Tuesday, `-1FR` the last Friday, `MO` just Monday. */
function byDayOf(edition: Timed): { nth: number; weekday: number }[] {
  return (edition.schedule?.byDay ?? []).flatMap((code) => {
    const [, nth = '', name = ''] = /^([+-]?[1-5])?([A-Z]{2})$/.exec(code) ?? [];
    const weekday = weekdays.indexOf(name as Weekday);
    return weekday < 0 ? [] : [{ nth: Number(nth), weekday }];
  });
}

/** Year and month as one number, the day in it, and how many days it has. */
function inMonth(day: number): { month: number; date: number; length: number } {
  const at = new Date(day * 86_400_000);
  const month = at.getUTCMonth();
  const length = new Date(Date.UTC(at.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return { month: at.getUTCFullYear() * 12 + month, date: at.getUTCDate(), length };
}

/** Whether a schedule that starts on a day falls on a later one. */
function pattern(edition: Timed, start: number): (day: number) => boolean {
  const interval = wholeOf(edition.schedule?.interval);
  const days = byDayOf(edition);
  const frequency = edition.schedule?.frequency;
  const isOn = (day: number) => days.some((it) => it.weekday === weekdayNumber(day));
  if (frequency === 'daily')
    return (day) => (day - start) % interval === 0 && (!days.length || isOn(day));
  if (frequency === 'weekly') {
    const monday = start - weekdayNumber(start);
    return (day) =>
      Math.floor((day - monday) / 7) % interval === 0 &&
      (days.length ? isOn(day) : (day - start) % 7 === 0);
  }
  if (frequency !== 'monthly') return () => false;
  const first = inMonth(start);
  return (day) => {
    if (days.length && !isOn(day)) return false;
    const { month, date, length } = inMonth(day);
    if ((month - first.month) % interval !== 0) return false;
    // A month without a 31st is skipped, as calendars do.
    if (!days.length) return date === first.date;
    return days.some(({ nth, weekday }) => {
      // Without a number the weekday keeps the place in the month that the start has.
      const which = nth || Math.ceil(first.date / 7);
      const place = which > 0 ? Math.ceil(date / 7) : -Math.ceil((length - date + 1) / 7);
      return weekday === weekdayNumber(day) && place === which;
    });
  };
}

/** The first meetings of a schedule from day `from` on. */
function expand(edition: Timed, from = -Infinity, limit = MAX_SESSIONS): Session[] {
  const found: Session[] = [];
  const schedule = edition.schedule;
  const begin = dayNumber(edition.startDate);
  if (!schedule || begin === undefined) return found;
  const end = dayNumber(edition.endDate) ?? Infinity;
  const except = new Set(schedule.exceptDates);
  const count = edition.sessionCount ?? Infinity;
  const isOn = pattern(edition, begin);
  let held = 0;
  for (let day = begin; day <= Math.min(end, begin + MAX_DAYS); day += 1) {
    if (held >= count || found.length >= limit) break;
    if (!isOn(day)) continue;
    const date = formatDay(day);
    if (!date || except.has(date)) continue;
    held += 1;
    if (day >= from)
      found.push({
        date,
        ...(schedule.startTime && { startTime: schedule.startTime }),
        ...(schedule.endTime && { endTime: schedule.endTime }),
      });
  }
  return found;
}

function sorted(edition: Timed): Session[] {
  const key = (it: Session) => `${it.date}${it.startTime ?? ''}`;
  return (edition.sessions ?? [])
    .filter((it) => dayNumber(it.date) !== undefined)
    .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

const listed = (edition: Timed): Session[] => sorted(edition).slice(0, MAX_SESSIONS);

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
 * The meetings from a day on, at most `limit`. A running schedule without a start date is taken to run
 * on that day, where its pattern tells its days.
 */
export function sessionsFrom(edition: Timed, from: string, limit = MAX_SESSIONS): Session[] {
  const day = dayNumber(from);
  if (day === undefined) return [];
  const sessions = sorted(edition);
  if (sessions.length) return sessions.filter((it) => it.date >= from).slice(0, limit);
  if (edition.startDate !== undefined) return expand(edition, day, limit);
  return knowsDays(edition)
    ? expand({ ...edition, startDate: from, sessionCount: undefined }, day, limit)
    : [];
}

/** Whether a schedule without a start date tells its days: "every other week" does not, "the first Tuesday" does. */
function knowsDays({ schedule }: Timed): boolean {
  if (!schedule || wholeOf(schedule.interval) !== 1) return false;
  if (schedule.frequency === 'daily') return true;
  const days = schedule.byDay ?? [];
  return days.length > 0 && (schedule.frequency === 'weekly' || days.every((it) => /\d/.test(it)));
}

/**
 * The first meeting on or after a day. A running schedule without a start date is taken to run
 * today; an edition of which only the start date is known gives that.
 */
export function nextSession(edition: Timed, today: string): Session | undefined {
  const from = dayNumber(today);
  if (from === undefined) return undefined;
  const sessions = sorted(edition);
  if (sessions.length) return sessions.find((it) => it.date >= today);
  if (!edition.schedule) {
    return dayNumber(edition.startDate) !== undefined && edition.startDate! >= today
      ? { date: edition.startDate! }
      : undefined;
  }
  return sessionsFrom(edition, today, 1)[0];
}

/** How many meetings an edition has; undefined when it has no known end. */
export function sessionCountOf(edition: Timed): number | undefined {
  if (edition.sessionCount !== undefined) return edition.sessionCount;
  const sessions = listed(edition);
  if (sessions.length) return sessions.length;
  if (dayNumber(edition.endDate) === undefined) return undefined;
  return expand(edition).length || undefined;
}
