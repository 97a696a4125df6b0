import { addDays } from './dates.ts';
import { localMoment } from './local-moment.ts';

/**
 * The day up to and including which something goes on that ends at a moment; undefined when the moment is
 * within a day, so that its time matters too.
 *
 * @param timezone IANA name
 */
export function lastWholeDay(end: string, timezone: string): string | undefined {
  const [day = '', time] = localMoment(timezone, Date.parse(end)).split('T');
  if (time === '23:59') return day;
  return time === '00:00' ? addDays(day, -1) : undefined;
}
