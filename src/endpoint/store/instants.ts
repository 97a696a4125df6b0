/** A moment as the store has it: ISO text in UTC, from any offset. */
export const toUtc = (instant: string): string => new Date(instant).toISOString();

export const toUtcOrNull = (instant: string | undefined): string | null =>
  instant === undefined ? null : toUtc(instant);
