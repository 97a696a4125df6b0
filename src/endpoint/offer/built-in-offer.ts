import { definitionPoll, offerPriorities } from '../content/built-in.ts';
import { findPoll, savePoll } from '../store/polls.ts';
import type { Store } from '../store/store.ts';
import { findSurvey, saveSurvey } from '../store/surveys.ts';

/**
 * Stores the poll and survey of the national working group, unless they are there: an operator may
 * have changed them.
 */
export async function addBuiltIn(store: Store, now: Date): Promise<void> {
  const poll = await findPoll(store.db, definitionPoll.id);
  const survey = await findSurvey(store.db, offerPriorities.id);
  if (poll && survey) return;
  await store.write(async (tx) => {
    if (!poll) await savePoll(tx, definitionPoll, now);
    if (!survey) await saveSurvey(tx, offerPriorities, now);
  });
}
