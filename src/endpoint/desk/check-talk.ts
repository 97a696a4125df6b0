import type { SignupTransition } from '../../contract/desk-signups.ts';
import { todayIn } from '../../domain/dates/dates.ts';
import { deskRefusal } from './desk-problems.ts';

/**
 * Throws a 400 for a talk on a day that is over: somebody would be mailed that it is still to come. Not
 * when the step is carried out, which may be after midnight.
 */
export function checkTalk(decision: Pick<SignupTransition, 'talk'> | undefined, now: Date): void {
  const day = decision?.talk?.date;
  if (day !== undefined && day < todayIn('Europe/Amsterdam', now)) throw deskRefusal('talk-past');
}
