const formats = new Map<string, Intl.DateTimeFormat>();

/** Formats as `YYYY-MM-DD HH:MM`, which is how Swedes write a moment; UTC when the zone is unknown. */
function formatFor(timezone: string): Intl.DateTimeFormat {
  let format = formats.get(timezone);
  if (!format) {
    const style = { dateStyle: 'short', timeStyle: 'short' } as const;
    try {
      format = new Intl.DateTimeFormat('sv', { ...style, timeZone: timezone });
    } catch {
      format = new Intl.DateTimeFormat('sv', { ...style, timeZone: 'UTC' });
    }
    formats.set(timezone, format);
  }
  return format;
}

/**
 * A moment on the wall clock of a time zone, as `YYYY-MM-DDTHH:MM`. Texts of this form compare as the
 * moments do.
 *
 * @param timezone IANA name; an unknown one is taken as UTC
 */
export const localMoment = (timezone: string, now: Date | number): string =>
  formatFor(timezone).format(now).replace(' ', 'T');

/**
 * The instant of a moment on the wall clock, in milliseconds; NaN when `local` is no moment. A wall
 * clock shows an hour twice when daylight saving time ends: then one of the two is given.
 */
export function instantOf(local: string, timezone: string): number {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return NaN;
  let instant = asUtc;
  // The offset at the first guess may be another one than at the instant itself.
  for (let i = 0; i < 2; i += 1) {
    instant += asUtc - Date.parse(`${localMoment(timezone, instant)}Z`);
  }
  return instant;
}

/** The instant at which a calendar day begins in a time zone, as ISO text. */
export const beginOfDay = (day: string, timezone: string): string =>
  new Date(instantOf(`${day}T00:00`, timezone)).toISOString();
