import type { CallOutcome } from '../../contract/desk-calls.ts';
import type { Services } from '../services.ts';
import { findCall, isOnList, noteAttempt, takeAttemptBack } from '../store/calls.ts';
import type { BeforeAttempt } from '../store/calls.ts';
import { lockSignup, updateSignup } from '../store/signups.ts';
import type { CallsTable } from '../store/tables.ts';
import { answerableUntil } from './answer-deadline.ts';

/**
 * Notes that a coordinator called. An offer of a place waits for one such attempt. Undefined: the call
 * had been closed.
 */
export const noteCall = (
  { store }: Services,
  { id, reference }: CallsTable,
  outcome: CallOutcome,
  now: Date,
): Promise<CallsTable | undefined> =>
  store.write(async (tx) => {
    const signup = await lockSignup(tx, reference);
    const call = await findCall(tx, id);
    if (!call) return undefined;
    const { attempts, last_attempt_at, last_outcome } = call;
    const offer_called_at = signup?.offer_called_at ?? null;
    const before = { attempts, last_attempt_at, last_outcome, offer_called_at };
    const noted = await noteAttempt(tx, id, outcome, before, now);
    // Who called the referrer did not try to reach the person themselves.
    const isToReferrer = call.reason.startsWith('referrer-');
    if (noted && signup?.status === 'offered' && outcome !== 'mailed' && !isToReferrer) {
      // Who was told until when there is time to answer, keeps that time.
      const wasTold = outcome !== 'no-answer';
      const until = wasTold ? answerableUntil(signup, now) : undefined;
      await updateSignup(tx, signup, {
        offer_called_at: now.toISOString(),
        ...(until !== undefined && { offer_expires_at: until }),
      });
    }
    return noted;
  });

/**
 * Takes the last attempt of a call back, with what it did to the offer of a place. Undefined: it was
 * noted before `since`, or the call was closed by something else meanwhile.
 */
export const takeCallBack = (
  { store }: Services,
  { id, reference }: CallsTable,
  since: string,
): Promise<CallsTable | undefined> =>
  store.write(async (tx) => {
    const signup = await lockSignup(tx, reference);
    const call = await findCall(tx, id);
    const at = call?.last_attempt_at;
    if (!call || !at || at < since || call.before_attempt === null) return undefined;
    const isClosed = call.closed_at !== null;
    if (isClosed && (call.closed_at !== at || (await isOnList(tx, call)))) return undefined;
    const before = JSON.parse(call.before_attempt) as BeforeAttempt;
    if (signup?.status === 'offered' && signup.offer_called_at === at) {
      await updateSignup(tx, signup, { offer_called_at: before.offer_called_at });
    }
    return takeAttemptBack(tx, id, before);
  });
