import type { SurveyDefinition } from '../../contract/offer-file.ts';
import type { Consensus, OfferFactor, PublishedResponse } from '../../contract/survey.ts';
import { consensus } from '../../domain/ranking.ts';
import { toUtcOrNull } from './instants.ts';
import type { InTransaction, Queries } from './store.ts';
import type { SurveyResponsesTable } from './tables.ts';

/** A survey with everything that is known of it, whether it may be seen or not. */
export interface StoredSurvey {
  id: string;
  question: string;
  factors: OfferFactor[];
  resultsVisible: string;
  minimumRanked: number;
  opensAt?: string;
  closesAt?: string;
  updatedAt: string;
  consensus: Consensus;
  published: PublishedResponse[];
}

/** The survey with its consensus, which was computed when the last response came. */
export async function findSurvey(db: Queries, id: string): Promise<StoredSurvey | undefined> {
  const row = await db.selectFrom('surveys').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const published = await db
    .selectFrom('survey_responses')
    .select(['institution', 'role', 'ranking', 'remark'])
    .where('survey', '=', id)
    .where('publish', '=', 1)
    .where('approved', '=', 1)
    .orderBy('created_at')
    .orderBy('position')
    .execute();
  return {
    id: row.id,
    question: row.question,
    factors: JSON.parse(row.factors) as OfferFactor[],
    resultsVisible: row.results_visible,
    minimumRanked: row.minimum_ranked,
    ...(row.opens_at !== null && { opensAt: row.opens_at }),
    ...(row.closes_at !== null && { closesAt: row.closes_at }),
    updatedAt: row.updated_at,
    consensus: JSON.parse(row.consensus) as Consensus,
    published: published.map((it) => ({
      ...(it.institution !== null && { institution: it.institution }),
      ...(it.role !== null && { role: it.role }),
      ranking: JSON.parse(it.ranking) as string[],
      ...(it.remark !== null && { remark: it.remark }),
    })),
  };
}

/** Writes a survey's text and its earlier responses; responses sent here stay as they are. */
export async function saveSurvey(
  tx: InTransaction,
  survey: SurveyDefinition,
  now: Date,
): Promise<void> {
  const columns = {
    question: survey.question,
    factors: JSON.stringify(survey.factors),
    results_visible: survey.resultsVisible,
    minimum_ranked: survey.minimumRanked,
    opens_at: toUtcOrNull(survey.opensAt),
    closes_at: toUtcOrNull(survey.closesAt),
    updated_at: now.toISOString(),
  };
  await tx
    .insertInto('surveys')
    .values({ id: survey.id, ...columns, consensus: '', version: 0 })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
  await tx
    .deleteFrom('survey_responses')
    .where('survey', '=', survey.id)
    .where('imported', '=', 1)
    .execute();
  for (const [index, response] of (survey.responses ?? []).entries()) {
    await tx
      .insertInto('survey_responses')
      .values({
        id: `${survey.id}/${index + 1}`,
        survey: survey.id,
        position: index + 1,
        ranking: JSON.stringify(response.ranking),
        remark: response.remark ?? null,
        institution: response.institution ?? null,
        role: response.role ?? null,
        code: null,
        publish: 1,
        approved: 1,
        imported: 1,
        suspect: 0,
        // Before anything that was sent here.
        created_at: '',
      })
      .execute();
  }
  await renewConsensus(tx, survey.id);
}

/** Stores a response and, unless it is suspect, counts it in the consensus. */
export async function addResponse(
  tx: InTransaction,
  response: SurveyResponsesTable,
): Promise<void> {
  await tx.insertInto('survey_responses').values(response).execute();
  if (response.suspect === 1) return;
  await renewConsensus(tx, response.survey);
  await tx
    .updateTable('surveys')
    .set({ updated_at: response.created_at })
    .where('id', '=', response.survey)
    .execute();
}

/**
 * Computes the consensus from all responses that count. The first statement makes other transactions
 * wait, so that none computes it without this one's response.
 */
async function renewConsensus(tx: InTransaction, id: string): Promise<void> {
  const { factors } = await tx
    .updateTable('surveys')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning('factors')
    .executeTakeFirstOrThrow();
  const rows = await tx
    .selectFrom('survey_responses')
    .select('ranking')
    .where('survey', '=', id)
    .where('suspect', '=', 0)
    .orderBy('created_at')
    .orderBy('position')
    .orderBy('id')
    .execute();
  const result = consensus(
    rows.map((it) => JSON.parse(it.ranking) as string[]),
    (JSON.parse(factors) as OfferFactor[]).map((it) => it.id),
  );
  await tx
    .updateTable('surveys')
    .set({ consensus: JSON.stringify(result) })
    .where('id', '=', id)
    .execute();
}
