import type { Location, Session } from '../../contract/group.ts';
import { localMoment } from '../../domain/dates/local-moment.ts';
import { formatDay, formatTime, formatTimes } from '../../locale/format.ts';
import type { Language } from '../../locale/language.ts';
import { translator } from '../../locale/translate.ts';

/** A moment on the clocks of a time zone: "donderdag 14 januari 2027 om 19.30 uur". */
export function momentInWords(moment: Date, language: Language, zone: string): string {
  const timezone = isTimezone(zone) ? zone : 'Europe/Amsterdam';
  const [date = '', startTime = ''] = localMoment(timezone, moment).split('T');
  return sessionInWords({ date, startTime }, language);
}

/** The day of a session and, where it is known, the time at which it begins. */
export function sessionInWords({ date, startTime }: Session, language: Language): string {
  const day = formatDay(date, language);
  return startTime === undefined
    ? day
    : translator(language, 'format', 'u')('moment', { day, time: formatTime(startTime, language) });
}

/** From and until; the day where no time is known. */
export const timesInWords = ({ date, startTime, endTime }: Session, language: Language): string =>
  startTime === undefined ? formatDay(date, language) : formatTimes(startTime, endTime, language);

/** An address on one line. */
export const placeInWords = (location: Location | undefined): string =>
  [
    location?.name,
    location?.street,
    [location?.postalCode, location?.city].filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join(', ');

/** `Intl` throws on an unknown time zone. An offer may contain one, and messages must be written still. */
function isTimezone(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('nl', { timeZone }));
  } catch {
    return false;
  }
}
