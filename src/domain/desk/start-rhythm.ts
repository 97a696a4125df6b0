import { weekdays, type Edition, type Schedule } from '../../contract/group.ts';
import { dayNumber, weekdayNumber } from '../dates/dates.ts';
import { rhythmOf } from '../offer/next-start.ts';

/** How often a start meets, as it is chosen. `as-before` is any other rhythm, which stays as it is. */
export const rhythms = ['week-1', 'week-2', 'week-3', 'month', 'as-before'] as const;
export type Rhythm = (typeof rhythms)[number];

/** The rhythm that a start has. */
export function rhythmChoiceOf(edition: Edition | undefined, firstDay: string): Rhythm {
  const { frequency, interval = 1, byDay = [] } = rhythmOf(edition, firstDay);
  if (frequency === 'monthly') return interval === 1 && byDay.length === 1 ? 'month' : 'as-before';
  if (frequency !== 'weekly' || byDay.length > 1) return 'as-before';
  return rhythms.find((it) => it === `week-${interval}`) ?? 'as-before';
}

/** A chosen rhythm as a pattern that begins on a day; `as-before` is that of the edition. */
export function scheduleOf(
  rhythm: string,
  edition: Edition | undefined,
  firstDay: string,
): Schedule {
  if (rhythm === 'month') {
    // Without a number it is the same weekday in the same week of each month.
    const weekday = weekdays[weekdayNumber(dayNumber(firstDay) ?? 0)]!;
    return { frequency: 'monthly', byDay: [weekday] };
  }
  const [, weeks] = /^week-(\d)$/.exec(rhythm) ?? [];
  return weeks ? { frequency: 'weekly', interval: Number(weeks) } : rhythmOf(edition, firstDay);
}
