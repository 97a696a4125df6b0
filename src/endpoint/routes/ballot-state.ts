/** When answers are taken; without a moment, it is open on that side. */
export interface BallotPeriod {
  opensAt?: string;
  closesAt?: string;
}

/** Whether a poll or survey takes answers now. It is closed from the moment of closing on. */
export function ballotState(
  { opensAt, closesAt }: BallotPeriod,
  now: Date,
): 'not-yet-open' | 'open' | 'closed' {
  if (closesAt !== undefined && now >= new Date(closesAt)) return 'closed';
  if (opensAt !== undefined && now < new Date(opensAt)) return 'not-yet-open';
  return 'open';
}
