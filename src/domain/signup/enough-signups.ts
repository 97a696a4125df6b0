import type { Edition } from '../../contract/group.ts';
import { todayIn } from '../dates/dates.ts';
import { firstDay } from '../offer/edition-state.ts';

/**
 * Whether an edition that starts when enough people signed up has enough: the minimum, or without one
 * all places. `certain` is who holds a place and need not answer for it any more.
 */
export function hasEnough({ entry, capacity }: Edition, certain: number): boolean {
  const needed = capacity?.minimum ?? capacity?.maximum;
  return entry === 'when-full' && needed !== undefined && certain >= Math.max(1, needed);
}

/** Whether there is a start to tell people of: not when it is cancelled, or has been. */
export function canTellStart(edition: Edition, now: Date): boolean {
  const { signupStatus, timezone = 'Europe/Amsterdam' } = edition;
  if (signupStatus === 'cancelled' || signupStatus === 'started') return false;
  const first = firstDay(edition);
  return first === undefined || first >= todayIn(timezone, now);
}
