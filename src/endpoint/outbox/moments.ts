/** A moment in words: "donderdag 14 januari 2027 om 19.30 uur". */
export function momentInWords(moment: Date, locale: string, zone: string): string {
  const timeZone = isTimezone(zone) ? zone : 'Europe/Amsterdam';
  const day = dayFormat(locale, timeZone).format(moment);
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(moment);
  return locale === 'nl-NL' ? `${day} om ${time.replace(':', '.')} uur` : `${day}, ${time}`;
}

/** A calendar day in words. */
export const dayInWords = (date: string, locale: string): string =>
  dayFormat(locale, 'UTC').format(new Date(`${date}T00:00:00Z`));

const dayFormat = (locale: string, timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  });

/** `Intl` throws on an unknown time zone. An offer may contain one, and messages must be written still. */
function isTimezone(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('nl', { timeZone }));
  } catch {
    return false;
  }
}
