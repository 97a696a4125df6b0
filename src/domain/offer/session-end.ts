import type { Edition } from '../../contract/group.ts';
import { addDays } from '../dates/dates.ts';
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
  const today = localMoment(edition.timezone ?? 'Europe/Amsterdam', now).slice(0, 10);
  if (day === undefined || (day !== today && day !== addDays(today, -1))) return undefined;
  const ends: string[] = [];
  for (const { date, startTime = '', endTime } of sessionsOf(edition)) {
    if (date !== day) continue;
    if (endTime === undefined) return undefined;
    const lastDay = endTime <= startTime ? addDays(date, 1) : date;
    ends.push(`${lastDay}T${endTime.slice(0, 5)}`);
  }
  return ends.sort().at(-1);
}
