/** A moment as the store keeps it: ISO text in UTC, whatever offset it was given with. */
export const toUtc = (instant: string): string => new Date(instant).toISOString();

export const toUtcOrNull = (instant: string | undefined): string | null =>
  instant === undefined ? null : toUtc(instant);
