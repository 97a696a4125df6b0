import { instantOf } from '../../domain/dates/local-moment.ts';
import { timezone as dutch } from '../offer/public-offer.ts';
import { localTime } from './ics.ts';

/** The rules of the European Netherlands since 1996 (RFC 5545 3.6.5). */
const dutchRules = [
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
];

/** The islands have no daylight saving time. */
const islandRules = [
  'BEGIN:STANDARD',
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0400',
  'TZNAME:AST',
  'DTSTART:19700101T000000',
  'END:STANDARD',
];

/** The time zones of the Kingdom, with their rules. */
const rules: Readonly<Record<string, readonly string[]>> = {
  [dutch]: dutchRules,
  'America/Kralendijk': islandRules,
  'America/Lower_Princes': islandRules,
  'America/Curacao': islandRules,
  'America/Aruba': islandRules,
};

/** The definitions of the time zones that are used, each once. */
export const timezoneLines = (zones: Iterable<string>): string[] =>
  [...new Set(zones)]
    .filter((zone) => Object.hasOwn(rules, zone))
    .sort()
    .flatMap((zone) => ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...rules[zone]!, 'END:VTIMEZONE']);

/**
 * A moment on the wall clock as a property, such as `DTSTART`: with the zone where its rules are known
 * here, else as UTC, and without a zone where nobody knows it.
 */
export function timeProperty(name: string, date: string, time: string, zone = dutch): string {
  if (Object.hasOwn(rules, zone)) return `${name};TZID=${zone}:${localTime(date, time)}`;
  if (!isTimezone(zone)) return `${name}:${localTime(date, time)}`;
  return `${name}:${utcTime(new Date(instantOf(`${date}T${time.slice(0, 5)}`, zone)))}`;
}

/** An instant as `20270114T183000Z`. */
export const utcTime = (moment: Date): string => moment.toISOString().replace(/[-:]|\.\d+/g, '');

function isTimezone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('nl', { timeZone: zone }));
  } catch {
    return false;
  }
}
