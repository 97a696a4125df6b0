import { addDays, dayNumber, weekdayNumber } from './dates.ts';

/**
 * The day some working days later. Saturdays, Sundays and the days on which an institution is closed
 * do not count. What is no date comes back as it is.
 */
export function addWorkingDays(
  date: string,
  count: number,
  closingDays: readonly string[] = [],
): string {
  const closed = new Set(closingDays);
  let day = date;
  for (let left = count; left > 0;) {
    const next = addDays(day, 1);
    if (next === day) return date;
    day = next;
    if (weekdayNumber(dayNumber(day)!) < 5 && !closed.has(day)) left -= 1;
  }
  return day;
}
