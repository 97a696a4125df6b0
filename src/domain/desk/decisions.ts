import type { DecisionKind } from '../../contract/desk-decisions.ts';
import { addDays, todayIn } from '../dates/dates.ts';
import { addWorkingDays } from '../dates/working-days.ts';
import { isLiving } from '../signup/signup-state.ts';

const timezone = 'Europe/Amsterdam';

/** What decides whether somebody has to do something about a sign-up. */
export interface SignupToDecide {
  readonly status: string;
  readonly suspect: boolean;
  readonly possibleDuplicate: boolean;
  /** The day of the first talk, where it is known. */
  readonly talkDate?: string | undefined;
}

/**
 * The one next step about a sign-up; `undefined` when nothing waits for a person: it goes on by itself,
 * or the talk is still to come.
 */
export function signupDecision(signup: SignupToDecide, now: Date): DecisionKind | undefined {
  const { status, talkDate } = signup;
  if (status === 'received') return 'call';
  if (isLiving(status) && (signup.suspect || signup.possibleDuplicate)) return 'look';
  // Who was moved to a start without a place waits with the talk that was planned.
  const isTalkKept = status === 'waiting' && talkDate !== undefined;
  if (status !== 'talk-planned' && !isTalkKept) return undefined;
  return talkDate === undefined || talkDate <= todayIn(timezone, now) ? 'after-talk' : undefined;
}

/**
 * The last day on which a call is in time: the institution's own promise, in working days after the day
 * of the sign-up. Without a promise no day is too late.
 */
export function lastDayToCall(
  createdAt: string,
  promise: {
    readonly responseWorkingDays?: number | undefined;
    readonly closingDays?: readonly string[] | undefined;
  },
): string | undefined {
  const { responseWorkingDays: days, closingDays } = promise;
  if (days === undefined) return undefined;
  return addWorkingDays(todayIn(timezone, new Date(createdAt)), days, closingDays);
}

/** Days before somebody who waits is erased from which they are asked whether they still want to. */
const askDays = 30;

export const askBeforeErasure = (erasure: Date): Date =>
  new Date(erasure.getTime() - askDays * 86_400_000);

/** Whether something must be done today or should have been done before. */
export const isDue = (dueDate: string | undefined, today: string): boolean =>
  dueDate !== undefined && dueDate <= today;

/** Days before the start from which an edition with too few people waits for a decision. */
export const minimumDays = 14;

/** Since when an edition has waited for the decision on its minimum. An instant. */
export const belowMinimumSince = (startDate: string, now: Date): string => {
  const from = `${addDays(startDate, -minimumDays)}T00:00:00.000Z`;
  return from < now.toISOString() ? from : now.toISOString();
};

/** Since when people of a start that began wait to be noted as taking part: from its first day. An instant. */
export const notedSince = (startDate: string | undefined, placedSince: string): string => {
  const from = `${startDate ?? ''}T00:00:00.000Z`;
  return startDate !== undefined && from > placedSince ? from : placedSince;
};
