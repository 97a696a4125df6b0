import type { Language } from './translate.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

const format = (language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = language + JSON.stringify(options);
  let found = formats.get(key);
  if (!found) {
    const tag = language === 'en' ? 'en-GB' : language;
    formats.set(key, (found = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options })));
  }
  return found;
};

const asDate = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** A calendar day in full: "donderdag 14 januari 2027"; without the year where it is not needed. */
export function formatDay(day: string, language: Language, withYear = true): string {
  const date = asDate(day);
  if (Number.isNaN(date.getTime())) return day;
  return format(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(withYear ? { year: 'numeric' } : {}),
  })
    .format(date)
    .replace(',', '');
}

/** A calendar day without its weekday: "14 januari 2027". */
export function formatDate(day: string, language: Language, withYear = true): string {
  const date = asDate(day);
  if (Number.isNaN(date.getTime())) return day;
  return format(language, {
    day: 'numeric',
    month: 'long',
    ...(withYear ? { year: 'numeric' } : {}),
  }).format(date);
}

/** A month of a year: "januari 2027". */
export function formatMonth(day: string, language: Language): string {
  const date = asDate(day);
  if (Number.isNaN(date.getTime())) return day;
  return format(language, { month: 'long', year: 'numeric' }).format(date);
}

/** The name of a weekday, 0 for Monday. */
export const formatWeekday = (index: number, language: Language): string =>
  format(language, { weekday: 'long' }).format(new Date(Date.UTC(2024, 0, 1 + index)));

/** A moment as its day and time in the Netherlands: "vrijdag 11 december 2026 om 14.05 uur". */
export function formatMoment(instant: string, language: Language): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const timeZone = 'Europe/Amsterdam';
  const day = format(language, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(date);
  const time = format(language, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return language === 'nl'
    ? `${day} om ${formatTime(time.format(date), language)} uur`
    : `${day} at ${time.format(date)}`;
}

/** Wall-clock time without seconds: Dutch "9.30", English "9:30". */
export function formatTime(time: string, language: Language): string {
  const [hours = '', minutes = '00'] = time.split(':');
  return `${Number(hours)}${language === 'nl' ? '.' : ':'}${minutes}`;
}

/** From and until: "19.30 – 21.30 uur", "19:30 – 21:30". */
export function formatTimes(start: string, end: string | undefined, language: Language): string {
  const span = [start, end].filter((it) => it !== undefined).map((it) => formatTime(it, language));
  return span.join(' – ') + (language === 'nl' ? ' uur' : '');
}

/** A number with its decimals: "2,3". */
export const formatNumber = (value: number, language: Language, digits = 0): string =>
  value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** A whole percentage: Dutch "33 %" with a space that does not break, English "33%". */
export const formatPercent = (value: number, language: Language): string =>
  language === 'nl' ? `${value}\u00a0%` : `${value}%`;

/** An amount: "€ 25", "€ 12,50". */
export function formatAmount(amount: number, currency: string, language: Language): string {
  const whole = Number.isInteger(amount);
  return amount.toLocaleString(language === 'en' ? 'en-GB' : language, {
    style: 'currency',
    currency,
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: 2,
  });
}
