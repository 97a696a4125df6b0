import type { Edition, Group, Session } from '../../contract/group.ts';
import { addDays } from '../../domain/dates/dates.ts';
import type { NumberedSession } from '../../domain/dates/numbered-sessions.ts';
import { placeInWords } from '../outbox/moments.ts';
import type { PlanVersion } from '../store/plan-versions.ts';
import { sha256 } from '../submission/bytes.ts';
import { escapeText } from './ics.ts';
import { timeProperty, utcTime } from './timezones.ts';

/** What an event is about; `edition` must be the public one. */
export interface CalendarSubject {
  group: Group;
  edition: Edition;
  version: PlanVersion | undefined;
  /** A page about the group, for people. */
  link: string | undefined;
}

/**
 * One session as an event. Others may see a calendar, so that an event of a sensitive group has neither
 * name nor place, text or link.
 */
export async function eventLines(
  { group, edition, version, link }: CalendarSubject,
  { number, session, isDropped }: NumberedSession,
): Promise<string[]> {
  // The number that belongs to the session, so that an event that moves is the same event.
  const id = await sha256(`${edition.id} ${number}`);
  const changed = utcTime(changedAt(group, version));
  const isOff = isDropped || edition.signupStatus === 'cancelled';
  const title = group.sensitive ? 'Bijeenkomst' : group.name;
  const place = group.sensitive ? '' : placeOf(edition);
  const about = group.sensitive ? '' : descriptionOf(group, session);
  return [
    'BEGIN:VEVENT',
    `UID:${id.slice(0, 22)}@gmw-widgets`,
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    `SEQUENCE:${version?.sequence ?? 0}`,
    ...timeLines(edition, session),
    `SUMMARY:${escapeText(isOff ? `Gaat niet door: ${title}` : title)}`,
    ...(place === '' ? [] : [`LOCATION:${escapeText(place)}`]),
    ...(about === '' ? [] : [`DESCRIPTION:${escapeText(about)}`]),
    ...(link === undefined || group.sensitive ? [] : [`URL:${link}`]),
    `STATUS:${isOff ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

/**
 * When the group or the plan changed last. It is not the time of the request, because the ETag must stay
 * the same until something changes.
 */
function changedAt({ updatedAt }: Group, version: PlanVersion | undefined): Date {
  const known = [updatedAt, version?.changedAt].map((it) => Date.parse(it ?? ''));
  const latest = Math.max(...known.filter((it) => !Number.isNaN(it)));
  // Nothing is known of an edition from before changes were kept: that day is as good as any.
  return Number.isFinite(latest) ? new Date(latest) : new Date('2026-01-01T00:00:00Z');
}

const placeOf = ({ location, attendanceMode }: Edition): string =>
  attendanceMode === 'online' ? 'Online' : placeInWords(location);

const descriptionOf = ({ summary, description }: Group, { note }: Session): string =>
  [note, summary, description].filter(Boolean).join('\n\n');

/** A session without a time lasts the whole day; an end before the start is on the next day. */
function timeLines({ timezone }: Edition, { date, startTime, endTime }: Session): string[] {
  if (startTime === undefined) return [`DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`];
  const endDate = endTime !== undefined && endTime <= startTime ? addDays(date, 1) : date;
  return [
    timeProperty('DTSTART', date, startTime, timezone),
    ...(endTime === undefined ? [] : [timeProperty('DTEND', endDate, endTime, timezone)]),
  ];
}
