import type { Insertable, Selectable } from 'kysely';
import { rememberErasure } from './erasures.ts';
import type { InTransaction } from './store.ts';
import { lockSurvey, saveTallies, tallyRanking } from './survey-tallies.ts';
import type { LockedSurvey } from './survey-tallies.ts';
import type { SurveyResponsesTable } from './tables.ts';

export type StoredResponse = Selectable<SurveyResponsesTable>;

/**
 * Stores a response and, unless it is suspect, counts it. A response with a code replaces the earlier
 * one of its institution, which stays stored and no longer counts.
 */
export async function addResponse(
  tx: InTransaction,
  response: Insertable<SurveyResponsesTable>,
): Promise<void> {
  const survey = await lockSurvey(tx, response.survey);
  const stored = await tx
    .insertInto('survey_responses')
    .values(response)
    .returningAll()
    .executeTakeFirstOrThrow();
  if (survey && stored.suspect === 0) {
    await countResponse(tx, survey, stored, response.created_at);
  }
}

/** Counts a stored response in a locked survey. */
export async function countResponse(
  tx: InTransaction,
  survey: LockedSurvey,
  response: StoredResponse,
  at: string,
): Promise<void> {
  let counted = survey;
  if (response.code_institution !== null) {
    const earlier = await tx
      .updateTable('survey_responses')
      // The name was stored for questions about the answer, which no longer counts.
      .set({ replaced_at: at, personal: null })
      .where('survey', '=', survey.id)
      .where('code_institution', '=', response.code_institution)
      .where('suspect', '=', 0)
      .where('replaced_at', 'is', null)
      .where('id', '!=', response.id)
      .returningAll()
      .execute();
    for (const it of earlier) {
      counted = tallyRanking(counted, it, -1);
      await rememberErasure(tx, it.id, new Date(at));
    }
  }
  await saveTallies(tx, tallyRanking(counted, response, 1));
  await tx.updateTable('surveys').set({ updated_at: at }).where('id', '=', survey.id).execute();
}
