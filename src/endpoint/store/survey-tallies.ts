import type { OfferFactor } from '../../contract/survey.ts';
import { addRanking, emptyRankingTally } from '../../domain/survey/ranking-tally.ts';
import type { RankingTally } from '../../domain/survey/ranking-tally.ts';
import type { InTransaction, Queries } from './store.ts';
import type { SurveyResponsesTable } from './tables.ts';

/** Rankings of institutions and of individuals, apart. */
export interface SurveyTallies {
  institutions: RankingTally;
  individuals: RankingTally;
}

type ResponseSource = Pick<SurveyResponsesTable, 'code_institution' | 'imported'>;

/** A response is an institution's when it was imported or sent with a code. */
export const kindOf = (it: ResponseSource): 'institution' | 'individual' =>
  it.imported === 1 || it.code_institution !== null ? 'institution' : 'individual';

/** The stored tallies; counts all responses when there are none yet. */
export async function readTallies(
  db: Queries,
  { id, tallies }: { id: string; tallies: string },
  factorIds: readonly string[],
): Promise<SurveyTallies> {
  return tallies === '' ? countAll(db, id, factorIds) : (JSON.parse(tallies) as SurveyTallies);
}

async function countAll(
  db: Queries,
  survey: string,
  factorIds: readonly string[],
): Promise<SurveyTallies> {
  const rows = await db
    .selectFrom('survey_responses')
    .select(['ranking', 'code_institution', 'imported'])
    .where('survey', '=', survey)
    .where('suspect', '=', 0)
    .where('replaced_at', 'is', null)
    .execute();
  let institutions = emptyRankingTally(factorIds.length);
  let individuals = emptyRankingTally(factorIds.length);
  for (const row of rows) {
    const ranking = JSON.parse(row.ranking) as string[];
    if (kindOf(row) === 'institution') institutions = addRanking(institutions, ranking, factorIds);
    else individuals = addRanking(individuals, ranking, factorIds);
  }
  return { institutions, individuals };
}

/** A survey that is locked by the transaction. */
export interface LockedSurvey {
  id: string;
  factorIds: string[];
  tallies: SurveyTallies;
}

/**
 * Locks a survey and its responses until the end of the transaction, and raises its version. Undefined:
 * there is no such survey.
 */
export async function lockSurvey(tx: InTransaction, id: string): Promise<LockedSurvey | undefined> {
  const row = await tx
    .updateTable('surveys')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning(['id', 'factors', 'tallies'])
    .executeTakeFirst();
  if (!row) return undefined;
  const factorIds = (JSON.parse(row.factors) as OfferFactor[]).map((it) => it.id);
  return { id, factorIds, tallies: await readTallies(tx, row, factorIds) };
}

/** Adds a ranking to the tallies of a locked survey, or subtracts it (`times` −1). */
export function tallyRanking(
  survey: LockedSurvey,
  response: ResponseSource & { ranking: string },
  times: 1 | -1,
): LockedSurvey {
  const ranking = JSON.parse(response.ranking) as string[];
  const of = kindOf(response) === 'institution' ? 'institutions' : 'individuals';
  return {
    ...survey,
    tallies: {
      ...survey.tallies,
      [of]: addRanking(survey.tallies[of], ranking, survey.factorIds, times),
    },
  };
}

export async function saveTallies(tx: InTransaction, survey: LockedSurvey): Promise<void> {
  await tx
    .updateTable('surveys')
    .set({ tallies: JSON.stringify(survey.tallies) })
    .where('id', '=', survey.id)
    .execute();
}
