import type { Edition } from '../../contract/group.ts';
import { dayNumber } from '../dates/dates.ts';
import { nextSession } from '../dates/sessions.ts';
import { firstDay, isPast, lastDay } from './edition-state.ts';

/** An edition and the first and last day of it, as far as they are known. */
export interface DatedEdition {
  edition: Edition;
  start: string | undefined;
  last: string | undefined;
}

export const withDays = (edition: Edition): DatedEdition => ({
  edition,
  start: firstDay(edition),
  last: lastDay(edition),
});

/** Editions are sorted by the days until someone can begin. After all days come, in this order: */
const FAR = 8000;
const UNDATED = FAR + 1;
const RUNNING = FAR + 2;
export const PAST = FAR + 3;

/** One more than the highest start key, and a power of two. */
export const START_KEYS = 8192;

/**
 * When someone can begin in an edition, as a number to sort by: days from today (more than 21 years are
 * equal), or one of the constants above.
 */
export function startKey({ edition, start, last }: DatedEdition, today: string): number {
  const from = dayNumber(today) ?? 0;
  const daysUntil = (date: string | undefined) => {
    const day = dayNumber(date);
    return day === undefined ? UNDATED : Math.max(0, Math.min(day - from, FAR));
  };
  if (isPast(edition, today, last)) return PAST;
  // Nobody can begin there any more, whatever its date.
  if (edition.signupStatus === 'closed' || edition.signupStatus === 'full') return RUNNING;
  if (edition.entry === 'rolling') return daysUntil(nextSession(edition, today)?.date);
  return start !== undefined && start < today ? RUNNING : daysUntil(start);
}
