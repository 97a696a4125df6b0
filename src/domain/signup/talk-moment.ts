/**
 * When a talk is, as one string on the wall clock: `2026-12-01T10:00`, or `2026-12-01` while its time is not
 * known.
 */
export const talkMoment = ({ date, time }: { date: string; time?: string | undefined }): string =>
  time ? `${date}T${time}` : date;
