import { notFound } from '../http/problem.ts';
import type { Queries } from '../store/store.ts';
import { findSurvey } from '../store/surveys.ts';
import type { StoredSurvey } from '../store/surveys.ts';

/** The survey; throws a 404 when it does not exist. */
export async function knownSurvey(db: Queries, id: string): Promise<StoredSurvey> {
  const survey = await findSurvey(db, id);
  if (!survey) throw unknownSurvey();
  return survey;
}

export const unknownSurvey = () => notFound('Deze vragenlijst bestaat hier niet.');
