/** The period in which answers are accepted; an absent moment means no limit on that side. */
export interface BallotPeriod {
  opensAt?: string;
  closesAt?: string;
  /** It was never opened. */
  isDraft?: boolean;
}

/** Whether a poll or survey accepts answers now. At `closesAt` itself it is closed. */
export function ballotState(
  { opensAt, closesAt, isDraft }: BallotPeriod,
  now: Date,
): 'not-yet-open' | 'open' | 'closed' {
  if (isDraft) return 'not-yet-open';
  if (closesAt !== undefined && now >= new Date(closesAt)) return 'closed';
  if (opensAt !== undefined && now < new Date(opensAt)) return 'not-yet-open';
  return 'open';
}
