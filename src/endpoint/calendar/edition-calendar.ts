import type { Edition, Group, Location, Session } from '../../contract/group.ts';
import { addDays } from '../../domain/dates/dates.ts';
import { sessionsOf } from '../../domain/dates/sessions.ts';
import { timezone } from '../offer/public-offer.ts';
import { sha256 } from '../submission/bytes.ts';
import { escapeText, localTime, toLines } from './ics.ts';

/** The rules of the Netherlands since 1996 (RFC 5545 3.6.5). */
const timezoneLines = [
  'BEGIN:VTIMEZONE',
  `TZID:${timezone}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/**
 * The sessions of an edition as iCalendar; undefined when no day is known. Others may see a calendar,
 * so that of a sensitive group has neither name nor place. Times in another zone than the Dutch one are
 * written as floating wall-clock times. `edition` must be the public one.
 */
export async function editionCalendar(group: Group, edition: Edition): Promise<string | undefined> {
  const sessions = sessionsOf(edition);
  if (sessions.length === 0 && edition.startDate !== undefined) {
    sessions.push({ date: edition.startDate });
  }
  if (sessions.length === 0) return undefined;
  const events = await Promise.all(sessions.map((it) => eventLines(group, edition, it)));
  return toLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//gmw-widgets//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...timezoneLines,
    ...events.flat(),
    'END:VCALENDAR',
  ]);
}

async function eventLines(group: Group, edition: Edition, session: Session): Promise<string[]> {
  const id = await sha256(`${edition.id} ${session.date} ${session.startTime ?? ''}`);
  // The time of the last change, not of the request: the ETag must stay the same until something changes.
  const stamp = new Date(group.updatedAt ?? 0).toISOString().replace(/[-:]|\.\d+/g, '');
  const place = group.sensitive ? '' : placeText(edition.location);
  return [
    'BEGIN:VEVENT',
    `UID:${id.slice(0, 22)}@gmw-widgets`,
    `DTSTAMP:${stamp}`,
    ...timeLines(edition, session),
    `SUMMARY:${group.sensitive ? 'Bijeenkomst' : escapeText(group.name)}`,
    ...(place === '' ? [] : [`LOCATION:${escapeText(place)}`]),
    ...(edition.signupStatus === 'cancelled' ? ['STATUS:CANCELLED'] : []),
    'END:VEVENT',
  ];
}

/** A session without a time lasts the whole day; an end before the start is on the next day. */
function timeLines(edition: Edition, { date, startTime, endTime }: Session): string[] {
  if (startTime === undefined) return [`DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`];
  const zone = (edition.timezone ?? timezone) === timezone ? `;TZID=${timezone}` : '';
  const endDate = endTime !== undefined && endTime <= startTime ? addDays(date, 1) : date;
  return [
    `DTSTART${zone}:${localTime(date, startTime)}`,
    ...(endTime === undefined ? [] : [`DTEND${zone}:${localTime(endDate, endTime)}`]),
  ];
}

const placeText = (location: Location | undefined): string =>
  [
    location?.name,
    location?.street,
    [location?.postalCode, location?.city].filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join(', ');
