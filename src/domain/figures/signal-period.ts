import type { SignalPeriod } from '../../contract/desk-signal-report.ts';
import type { DayRange } from '../dates/day-range.ts';

/** The days of a period as it is today; each begins and ends with a month. */
export function daysOfPeriod(period: SignalPeriod, today: string): DayRange {
  const [lastYear, yearBefore] = [firstOfMonth(today, 12), firstOfMonth(today, 24)];
  if (period === 'last-year') return { from: lastYear };
  return period === 'year-before' ? { from: yearBefore, before: lastYear } : { before: yearBefore };
}

/** The first day of the month that was so many months ago. */
function firstOfMonth(today: string, monthsAgo: number): string {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - monthsAgo;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}
