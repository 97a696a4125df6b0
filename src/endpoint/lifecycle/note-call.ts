import type { CallOutcome } from '../../contract/desk-calls.ts';
import type { Services } from '../services.ts';
import { noteAttempt } from '../store/calls.ts';
import { lockSignup, updateSignup } from '../store/signups.ts';
import type { CallsTable } from '../store/tables.ts';

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
    const noted = await noteAttempt(tx, id, outcome, now);
    if (noted && signup?.status === 'offered') {
      await updateSignup(tx, signup, { offer_called_at: now.toISOString() });
    }
    return noted;
  });
