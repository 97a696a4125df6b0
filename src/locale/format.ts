import {
  amountFormat,
  clockFormat,
  dateFormat,
  languageNames,
  numberFormat,
  type DateStyle,
} from './intl.ts';
import type { Language } from './language.ts';
import { translator } from './translate.ts';

const netherlands = 'Europe/Amsterdam';

/** How the language puts the parts of a date or time together; it addresses nobody. */
const words = (language: Language) => translator(language, 'format', 'u');

/** The moment that a calendar day begins, or `undefined` for what is no date. */
function asDate(day: string): Date | undefined {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

const formatted = (day: string, language: Language, style: DateStyle): string => {
  const date = asDate(day);
  return date ? dateFormat(language, style).format(date) : day;
};

/** A calendar day in full: "donderdag 14 januari 2027"; without the year where it is not needed. */
export function formatDay(day: string, language: Language, withYear = true): string {
  if (!asDate(day)) return day;
  return words(language)('day', {
    weekday: formatted(day, language, 'weekday'),
    date: formatDate(day, language, withYear),
  });
}

/** A calendar day without its weekday: "14 januari 2027". */
export const formatDate = (day: string, language: Language, withYear = true): string =>
  formatted(day, language, withYear ? 'date' : 'dateOfYear');

/** A month of a year: "januari 2027". */
export const formatMonth = (day: string, language: Language): string =>
  formatted(day, language, 'month');

/** The name of a weekday, 0 for Monday. */
export const formatWeekday = (index: number, language: Language): string =>
  dateFormat(language, 'weekday').format(new Date(Date.UTC(2024, 0, 1 + index)));

/** A moment as its day and time in the Netherlands: "vrijdag 11 december 2026 om 14.05 uur". */
export function formatMoment(instant: string, language: Language): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const t = words(language);
  const day = t('day', {
    weekday: dateFormat(language, 'weekday', netherlands).format(date),
    date: dateFormat(language, 'date', netherlands).format(date),
  });
  return t('moment', { day, time: formatTime(clockFormat(netherlands).format(date), language) });
}

/** Wall-clock time without seconds: Dutch "9.30", English "9:30". */
export function formatTime(time: string, language: Language): string {
  const [hours = '', minutes = '00'] = time.split(':');
  return words(language)('clock', { hours: Number(hours), minutes });
}

/** From and until: "19.30 – 21.30 uur", "19:30 – 21:30". */
export function formatTimes(start: string, end: string | undefined, language: Language): string {
  const t = words(language);
  const from = formatTime(start, language);
  return end === undefined
    ? t('time', { time: from })
    : t('times', { start: from, end: formatTime(end, language) });
}

/** Parts of one line, those that are there: "Hilversum, 19.30 uur". */
export const formatParts = (parts: readonly (string | undefined)[], language: Language): string =>
  parts
    .filter((it) => it !== undefined && it !== '')
    .reduce<string>(
      (start, end) => (start ? words(language)('comma', { start, end: end! }) : end!),
      '',
    );

/** Words that go on after something that is no text, such as a link: ", op werkdagen". */
export const afterComma = (end: string, language: Language): string =>
  words(language)('comma', { start: '', end });

/** A list in words: "maandag, dinsdag en avond". */
export function formatList(items: readonly string[], language: Language): string {
  const start = formatParts(items.slice(0, -1), language);
  const end = items.at(-1) ?? '';
  return start ? words(language)('and', { start, end }) : end;
}

/** A number with its decimals: "2,3". */
export const formatNumber = (value: number, language: Language, decimals = 0): string =>
  numberFormat(language, decimals).format(value);

/** A whole percentage: Dutch "33 %" with a space that does not break, English "33%". */
export const formatPercent = (value: number, language: Language): string =>
  words(language)('percent', { number: value });

/** An amount: "€ 25", "€ 12,50". */
export const formatAmount = (amount: number, currency: string, language: Language): string =>
  amountFormat(language, currency, Number.isInteger(amount) ? 0 : 2).format(amount);

/** The name of a language in the visitor's own; its code where it has no name. */
export function formatLanguageName(code: string, language: Language): string {
  try {
    return languageNames(language).of(code) ?? code;
  } catch {
    return code;
  }
}
