import type { CallManner } from '../../contract/desk-decisions.ts';
import type { CallOutcome } from '../../contract/desk-calls.ts';
import type { InTransaction, Queries } from './store.ts';

/** What the history of a sign-up has as the reason of a call. */
const prefix = 'called-';

export const reasonOfCall = (outcome: CallOutcome): string => prefix + outcome;

/** What came of the call of this step; `undefined` when the step is no call. */
export const outcomeOf = (reason: string | null): CallOutcome | undefined =>
  reason?.startsWith(prefix) ? (reason.slice(prefix.length) as CallOutcome) : undefined;

type Tries = Pick<CallManner, 'attempts' | 'lastAttemptAt' | 'lastOutcome'>;

/** How often people were called about their sign-up, and what came of it last. */
export async function listCallSteps(
  db: Queries,
  references: readonly string[],
): Promise<ReadonlyMap<string, Tries>> {
  const tries = new Map<string, Tries>();
  if (references.length === 0) return tries;
  const rows = await db
    .selectFrom('signup_history')
    .select(['reference', 'at', 'reason'])
    .where('reference', 'in', references)
    .where('reason', 'like', `${prefix}%`)
    .orderBy('sequence')
    .execute();
  for (const { reference, at, reason } of rows) {
    const attempts = (tries.get(reference)?.attempts ?? 0) + 1;
    const outcome = outcomeOf(reason);
    tries.set(reference, { attempts, lastAttemptAt: at, ...(outcome && { lastOutcome: outcome }) });
  }
  return tries;
}

/** Takes the call of one moment out of the history. */
export async function removeCallStepAt(
  tx: InTransaction,
  reference: string,
  at: string,
): Promise<void> {
  await tx
    .deleteFrom('signup_history')
    .where('reference', '=', reference)
    .where('at', '=', at)
    .where('reason', 'like', `${prefix}%`)
    .execute();
}

/** Takes the last step out of the history when it is a call since a moment; gives when it was. */
export async function removeCallStep(
  tx: InTransaction,
  reference: string,
  since: string,
): Promise<string | undefined> {
  const last = await tx
    .selectFrom('signup_history')
    .select(['sequence', 'at', 'reason'])
    .where('reference', '=', reference)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last || outcomeOf(last.reason) === undefined || last.at < since) return undefined;
  await tx
    .deleteFrom('signup_history')
    .where('reference', '=', reference)
    .where('sequence', '=', last.sequence)
    .execute();
  return last.at;
}
