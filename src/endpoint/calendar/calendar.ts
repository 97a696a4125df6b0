import { numberedSessions, type NumberedSession } from '../../domain/dates/numbered-sessions.ts';
import { timezone } from '../offer/public-offer.ts';
import { eventLines, type CalendarSubject } from './calendar-event.ts';
import { escapeText, toLines } from './ics.ts';
import { timezoneLines } from './timezones.ts';

/** The sessions of one edition as iCalendar; undefined when no day is known. */
export async function editionCalendar(
  subject: CalendarSubject,
  today: string,
): Promise<string | undefined> {
  const sessions = sessionsFor(subject, today);
  if (sessions.length === 0) return undefined;
  const events = await Promise.all(sessions.map((it) => eventLines(subject, it)));
  return calendarText([], [subject], events.flat());
}

/** Coming sessions of one edition in a calendar of many. */
const perEdition = 30;

/** What is to come at an institution, to subscribe to; nothing of sensitive groups. */
export async function institutionCalendar(
  name: string,
  subjects: readonly CalendarSubject[],
  today: string,
): Promise<string> {
  const open = subjects.filter((it) => !it.group.sensitive);
  const events = await Promise.all(
    open.flatMap((subject) =>
      sessionsFor(subject, today)
        .filter((it) => it.session.date >= today)
        .slice(0, perEdition)
        .map((it) => eventLines(subject, it)),
    ),
  );
  const title = escapeText(name);
  const head = [
    `NAME:${title}`,
    `X-WR-CALNAME:${title}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
  ];
  return calendarText(head, open, events.flat());
}

const sessionsFor = ({ edition, version }: CalendarSubject, today: string): NumberedSession[] =>
  numberedSessions(edition, today, version?.sessionNumbers);

const calendarText = (
  head: readonly string[],
  subjects: readonly CalendarSubject[],
  events: readonly string[],
): string =>
  toLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//gmw-widgets//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...head,
    ...timezoneLines(subjects.map((it) => it.edition.timezone ?? timezone)),
    ...events,
    'END:VCALENDAR',
  ]);
