import type { Edition } from '../../contract/group.ts';
import { addDays, dayNumber } from '../dates/dates.ts';
import { localMoment } from '../dates/local-moment.ts';
import { sessionsOf } from '../dates/sessions.ts';

/**
 * When the last session of `day` ends, as wall-clock time `YYYY-MM-DDTHH:MM`. Undefined when the time is
 * not known, and for days other than today and yesterday (whose session may run past midnight): for
 * those the day itself tells whether it is over.
 */
export function sessionEndOn(
  edition: Edition,
  day: string | undefined,
  now: Date | number,
): string | undefined {
  if (day === undefined || !isNear(day, now)) return undefined;
  const today = localMoment(edition.timezone ?? 'Europe/Amsterdam', now).slice(0, 10);
  if (day !== today && day !== addDays(today, -1)) return undefined;
  const ends: string[] = [];
  for (const { date, startTime = '', endTime } of sessionsOf(edition)) {
    if (date !== day) continue;
    if (endTime === undefined) return undefined;
    const lastDay = endTime <= startTime ? addDays(date, 1) : date;
    ends.push(`${lastDay}T${endTime.slice(0, 5)}`);
  }
  return ends.sort().at(-1);
}

/**
 * Whether a day may be today or yesterday in any time zone. Most days of an offer are not, and to know
 * the day in a time zone takes much longer.
 */
export function isNear(day: string, now: Date | number): boolean {
  const difference = (dayNumber(day) ?? NaN) - Math.floor(Number(now) / 86_400_000);
  return difference >= -2 && difference <= 1;
}
