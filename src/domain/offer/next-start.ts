import { weekdays, type Edition, type Schedule, type Weekday } from '../../contract/group.ts';
import { addDays, dayNumber, weekdayNumber } from '../dates/dates.ts';
import { holidayOfSession, sameWeekdayFrom, type Holiday } from '../dates/dutch-holidays.ts';
import { sessionsFrom, sessionsOf } from '../dates/sessions.ts';
import { lastDay } from './edition-state.ts';

/** When the sessions of a new start are; times are wall-clock times, empty when they are not known. */
export interface StartRhythm {
  readonly firstDay: string;
  readonly count: number;
  readonly startTime: string;
  readonly endTime: string;
  /** How often; absent: as often as the earlier start. */
  readonly schedule?: Schedule;
}

/** What a coordinator chose for one day of the pattern. */
export type DayException =
  | { readonly kind: 'skip' }
  /** It goes on, holiday or not; a field that is given is another one than in the rhythm. */
  | {
      readonly kind: 'keep';
      readonly date?: string;
      readonly startTime?: string;
      readonly endTime?: string;
    };

/** One day of the pattern: a session, or a day without one with the reason. */
export interface PlannedDay {
  /** The day that the pattern falls on. */
  readonly planned: string;
  readonly date: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly skipped?: Holiday | 'closed' | 'chosen';
}

/** No pattern is followed past so many days without a session. */
const mostSkipped = 60;

/** No start has more sessions than this. */
export const mostSessions = 60;

/**
 * The days of a new start in the rhythm of an earlier one. Holidays and closing days are skipped, and the
 * sessions that fall out come after the last one, so that there are as many as were asked for.
 */
export function planSessions(
  model: Edition | undefined,
  { firstDay, count, startTime, endTime, schedule = rhythmOf(model, firstDay) }: StartRhythm,
  closingDays: readonly string[],
  exceptions: ReadonlyMap<string, DayException>,
): PlannedDay[] {
  const wanted = Math.min(Math.max(0, Math.trunc(count) || 0), mostSessions);
  const pattern = { startDate: firstDay, schedule };
  const planned: PlannedDay[] = [];
  let held = 0;
  for (const { date } of sessionsFrom(pattern, firstDay, wanted + mostSkipped)) {
    if (held >= wanted) break;
    const exception = exceptions.get(date);
    const skipped =
      exception?.kind === 'skip'
        ? 'chosen'
        : exception
          ? undefined
          : closingDays.includes(date)
            ? (holidayOfSession(date, endTime) ?? 'closed')
            : holidayOfSession(date, endTime);
    const kept = exception?.kind === 'keep' ? exception : undefined;
    planned.push({
      planned: date,
      date: kept?.date ?? date,
      startTime: kept?.startTime ?? startTime,
      endTime: kept?.endTime ?? endTime,
      ...(skipped && { skipped }),
    });
    if (!skipped) held += 1;
  }
  return planned;
}

/** How often a start has sessions, as a pattern that begins on a day; every week when nothing is known. */
export function rhythmOf(model: Edition | undefined, firstDay: string): Schedule {
  const given = model?.schedule;
  const days = (model ? sessionsOf(model) : []).map((it) => dayNumber(it.date)!);
  if (!given || days.length === 0) {
    const gaps = days.slice(1).map((it, index) => it - days[index]!);
    const shortest = Math.min(...gaps.filter((it) => it > 0));
    if (shortest >= 28 && shortest < Infinity) {
      const weekday = weekdays[weekdayNumber(dayNumber(firstDay) ?? 0)]!;
      return { frequency: 'monthly', byDay: [weekday] };
    }
    const weekly = new Set(days.map(weekdayNumber));
    if (weekly.size > 1 && weekly.size <= 3) return onDays([...weekly], days[0]!, firstDay);
    const interval = shortest < Infinity ? Math.max(1, Math.round(shortest / 7)) : 1;
    return { frequency: 'weekly', interval };
  }
  const { frequency, interval, byDay = [] } = given;
  const every = interval === undefined ? {} : { interval };
  const numbers = byDay.map((it) => weekdays.indexOf(it as Weekday));
  if (frequency === 'weekly' && numbers.length > 1 && !numbers.includes(-1)) {
    return { ...onDays(numbers, days[0]!, firstDay), ...every };
  }
  return { frequency, ...every };
}

/** Several days of the week, moved along with the first one. */
function onDays(numbers: readonly number[], first: number, firstDay: string): Schedule {
  const target = weekdayNumber(dayNumber(firstDay) ?? 0);
  const shift = numbers.includes(target) ? 0 : target - weekdayNumber(first) + 7;
  const byDay = numbers.map((it) => weekdays[(it + shift) % 7]!);
  return { frequency: 'weekly', byDay };
}

/** Days between the end of a start and the next, to make it known and to talk with people. */
const daysBetween = 28;

/** The first day to propose for the start after another: the same day of the week, some weeks later. */
export function nextFirstDay(model: Edition | undefined, today: string): string {
  const last = (model && lastDay(model)) ?? today;
  const from = addDays(last > today ? last : today, daysBetween);
  const first = model && (sessionsOf(model)[0]?.date ?? model.startDate);
  return first === undefined ? from : sameWeekdayFrom(first, from);
}
