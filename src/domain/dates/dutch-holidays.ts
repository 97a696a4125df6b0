import { addDays, dayNumber, weekdayNumber } from './dates.ts';

/** Days on which few groups in the Netherlands meet; Good Friday and Remembrance Day are no days off. */
export const holidays = [
  'new-year',
  'good-friday',
  'easter',
  'easter-monday',
  'kings-day',
  'remembrance',
  'liberation',
  'ascension',
  'whit-sunday',
  'whit-monday',
  'christmas',
  'second-christmas',
] as const;
export type Holiday = (typeof holidays)[number];

/** The same day each year. */
const fixed: Readonly<Record<string, Holiday>> = {
  '01-01': 'new-year',
  '05-04': 'remembrance',
  '05-05': 'liberation',
  '12-25': 'christmas',
  '12-26': 'second-christmas',
};

/** Days after Easter Sunday. */
const byEaster: Readonly<Record<number, Holiday>> = {
  [-2]: 'good-friday',
  0: 'easter',
  1: 'easter-monday',
  39: 'ascension',
  49: 'whit-sunday',
  50: 'whit-monday',
};

const sunday = 6;

/** The holiday of a day (`YYYY-MM-DD`), if it is one. */
export function holidayOn(date: string): Holiday | undefined {
  const day = dayNumber(date);
  if (day === undefined) return undefined;
  const year = Number(date.slice(0, 4));
  const kingsDay = dayNumber(`${date.slice(0, 4)}-04-27`)!;
  if (day === (weekdayNumber(kingsDay) === sunday ? kingsDay - 1 : kingsDay)) return 'kings-day';
  return fixed[date.slice(5)] ?? byEaster[day - easterSunday(year)];
}

/**
 * Easter Sunday as days since 1 January 1970, by the method of Meeus, Jones and Butcher. A package for it
 * would be one more dependency of everybody who installs the widgets.
 */
function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leaps = Math.floor(century / 4);
  const moon = (century - leaps - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30;
  const full =
    moon -
    Math.floor(moon / 28) * (1 - Math.floor(29 / (moon + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + full + 2 - century + leaps) % 7;
  const days = full - weekday;
  const month = 3 + Math.floor((days + 40) / 44);
  const dayOfMonth = days + 28 - 31 * Math.floor(month / 4);
  return Date.UTC(year, month - 1, dayOfMonth) / 86_400_000;
}

/** From this time on Remembrance Day is kept: two minutes of silence at eight. */
const remembranceBegins = '18:00';

/** The holiday that a session would fall on; on Remembrance Day only the evening counts. */
export function holidayOfSession(date: string, endTime: string | undefined): Holiday | undefined {
  const holiday = holidayOn(date);
  const isBefore = endTime !== undefined && endTime !== '' && endTime <= remembranceBegins;
  return holiday === 'remembrance' && isBefore ? undefined : holiday;
}

/** The first day on or after a date that has its weekday: a start keeps the day of the week. */
export function sameWeekdayFrom(model: string, from: string): string {
  const [a, b] = [dayNumber(model), dayNumber(from)];
  if (a === undefined || b === undefined) return from;
  return addDays(from, (weekdayNumber(a) - weekdayNumber(b) + 7) % 7);
}
