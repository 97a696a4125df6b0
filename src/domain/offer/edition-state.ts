import type { Edition } from '../../contract/group.ts';
import { dayNumber } from '../dates/dates.ts';
import { sessionsOf } from '../dates/sessions.ts';

/** First day of an edition, if known. */
export function firstDay(edition: Edition): string | undefined {
  if (dayNumber(edition.startDate) !== undefined) return edition.startDate;
  return sessionsOf(edition)[0]?.date;
}

/**
 * Last day of an edition, if known. A group one can keep joining has no end unless it is given; of
 * others the last known day counts.
 */
export function lastDay(edition: Edition): string | undefined {
  const end = dayNumber(edition.endDate) === undefined ? '' : edition.endDate!;
  const known =
    edition.sessions?.length || (edition.schedule && edition.sessionCount !== undefined);
  const session = known ? sessionsOf(edition).at(-1)?.date : undefined;
  if (session && session > end) return session;
  if (end) return end;
  return edition.entry === 'rolling' || edition.schedule ? undefined : firstDay(edition);
}

/** Whether an edition is over or cancelled, so that it is nothing for someone who looks for a group today. */
export function isPast(edition: Edition, today: string, last = lastDay(edition)): boolean {
  return edition.signupStatus === 'cancelled' || (last !== undefined && last < today);
}

/**
 * Whether someone who signs up today gets a place: sign-up is open, or the group runs and one can keep
 * joining, and there are places, or the institution does not tell how many.
 */
export function hasPlaces(edition: Edition, today: string, last = lastDay(edition)): boolean {
  const status = edition.signupStatus;
  const open =
    status === 'open' ||
    status === 'few-places' ||
    (status === 'started' && edition.entry === 'rolling');
  const closes = edition.signupClosesAt;
  if (!open || isPast(edition, today, last)) return false;
  if (closes && closes.slice(0, 10) < today) return false;
  const { available, waiting } = edition.capacity ?? {};
  // People on the waiting list go before who signs up now.
  return available !== 0 && !waiting;
}
