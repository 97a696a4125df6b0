import { unavailable } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { isBusy } from '../store/store.ts';
import type { InTransaction } from '../store/store.ts';
import type { Answer, IdempotentSubmission } from './idempotency.ts';

/** Another transaction with the same key was first; its answer is given. */
class AlreadyStored extends Error {}

/**
 * Stores something once per key, with its answer, in one transaction. `act` may run more than once; when
 * somebody with the same key was first, their answer is given.
 * @throws {ProblemAnswer} 503 when the database is too busy.
 */
export async function storeOnce(
  { store, policy }: Services,
  submission: IdempotentSubmission,
  now: Date,
  act: (tx: InTransaction) => Promise<Answer>,
): Promise<Answer> {
  const expiresAt = new Date(now.getTime() + policy.idempotencyAge * 1000);
  try {
    return await store.write(async (tx) => {
      if (!(await submission.claim(tx, expiresAt))) throw new AlreadyStored();
      const answer = await act(tx);
      await submission.saveAnswer(tx, answer);
      return answer;
    });
  } catch (error) {
    if (error instanceof AlreadyStored) {
      const answer = await submission.previousAnswer(store.db);
      if (answer) return answer;
    }
    throw isBusy(error) ? unavailable() : error;
  }
}
