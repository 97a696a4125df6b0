import type { CallOutcome } from '../../contract/desk-calls.ts';
import type { Services } from '../services.ts';
import { noteAttempt } from '../store/calls.ts';
import type { CallsTable } from '../store/tables.ts';

/** Notes that a coordinator called; undefined when the call had been closed. */
export const noteCall = (
  { store }: Services,
  { id }: CallsTable,
  outcome: CallOutcome,
  now: Date,
): Promise<CallsTable | undefined> => store.write((tx) => noteAttempt(tx, id, outcome, now));
