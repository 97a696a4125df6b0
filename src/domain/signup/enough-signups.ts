import type { Edition } from '../../contract/group.ts';
import { todayIn } from '../dates/dates.ts';
import { firstDay } from '../offer/edition-state.ts';

/**
 * Whether an edition that starts when enough people signed up has enough of them: the minimum, or all
 * places when it has no minimum. `certain` counts the people who hold a place, without those who were
 * offered one and have not answered yet.
 */
export function hasEnough({ entry, capacity }: Edition, certain: number): boolean {
  const needed = capacity?.minimum ?? capacity?.maximum;
  return entry === 'when-full' && needed !== undefined && certain >= Math.max(1, needed);
}

/** Whether people can be told of the start: not when the edition is cancelled or has started. */
export function canTellStart(edition: Edition, now: Date): boolean {
  const { signupStatus, timezone = 'Europe/Amsterdam' } = edition;
  if (signupStatus === 'cancelled' || signupStatus === 'started') return false;
  const first = firstDay(edition);
  return first === undefined || first >= todayIn(timezone, now);
}
