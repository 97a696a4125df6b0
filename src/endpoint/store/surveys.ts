import type { Selectable } from 'kysely';
import type { SurveyText } from '../../contract/desk-ballots.ts';
import type { SurveyDefinition } from '../../contract/offer-file.ts';
import type {
  OfferFactor,
  PublishedResponse,
  Survey,
  VisionAnswer,
  VisionQuestion,
} from '../../contract/survey.ts';
import { toUtcOrNull } from './instants.ts';
import { jsonOrNull } from './json-or-null.ts';
import type { InTransaction, Queries } from './store.ts';
import { lockSurvey, kindOf, readTallies, saveTallies } from './survey-tallies.ts';
import type { SurveyTallies } from './survey-tallies.ts';
import type { SurveyResponsesTable } from './tables.ts';

/** Published responses that a survey shows at most, the newest. */
const maxPublished = 200;

/** A survey with all results, also those that visitors may not see now. */
export interface StoredSurvey {
  id: string;
  question: string;
  factors: OfferFactor[];
  visionQuestions?: VisionQuestion[];
  translations?: Survey['translations'];
  resultsVisible: string;
  minimumRanked: number;
  opensAt?: string;
  closesAt?: string;
  updatedAt: string;
  /** What the working group says of the result. */
  summary?: string;
  /** When the summary was written, and how many answers counted then. */
  summaryAt?: string;
  summaryAnswers?: number;
  /** The numbers that it was written on, as `keptFacts` writes them. */
  summaryFacts?: string;
  /** It was never opened. */
  isDraft?: boolean;
  /** Rises with each change of words or settings. */
  documentVersion: number;
  tallies: SurveyTallies;
  published: PublishedResponse[];
}

/** The surveys that there are. */
export async function surveyIds(db: Queries): Promise<string[]> {
  const rows = await db.selectFrom('surveys').select('id').orderBy('id').execute();
  return rows.map((it) => it.id);
}

/** The survey with its tallies; the cost does not grow with the number of responses. */
export async function findSurvey(db: Queries, id: string): Promise<StoredSurvey | undefined> {
  const row = await db.selectFrom('surveys').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const published = await db
    .selectFrom('survey_responses')
    .select([...publishedColumns, 'imported', 'code_institution'])
    .where('survey', '=', id)
    .where('publish', '=', 1)
    .where('approved', '=', 1)
    .where('suspect', '=', 0)
    .where('replaced_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('position', 'desc')
    .limit(maxPublished)
    .execute();
  const factors = JSON.parse(row.factors) as OfferFactor[];
  return {
    id: row.id,
    question: row.question,
    factors,
    ...(row.vision_questions !== null && {
      visionQuestions: JSON.parse(row.vision_questions) as VisionQuestion[],
    }),
    ...(row.translations !== null && {
      translations: JSON.parse(row.translations) as Survey['translations'],
    }),
    resultsVisible: row.results_visible,
    minimumRanked: row.minimum_ranked,
    ...(row.opens_at !== null && { opensAt: row.opens_at }),
    ...(row.closes_at !== null && { closesAt: row.closes_at }),
    updatedAt: row.updated_at,
    ...(row.summary !== null && { summary: row.summary }),
    ...(row.summary_at !== null && { summaryAt: row.summary_at }),
    ...(row.summary_answers !== null && { summaryAnswers: row.summary_answers }),
    ...(row.summary_facts !== null && { summaryFacts: row.summary_facts }),
    ...(row.is_draft === 1 && { isDraft: true }),
    documentVersion: row.document_version,
    tallies: await readTallies(
      db,
      row,
      factors.map((it) => it.id),
    ),
    published: published.toReversed().map((it) => ({ by: kindOf(it), ...toResponse(it) })),
  };
}

/** The columns that everyone may read of a response. */
const publishedColumns = [
  'institution',
  'role',
  'ranking',
  'remark',
  'summary',
  'year',
  'vision',
  'created_at',
] as const;

const toResponse = (
  it: Pick<Selectable<SurveyResponsesTable>, (typeof publishedColumns)[number]>,
): PublishedResponse => ({
  ...(it.institution !== null && { institution: it.institution }),
  ...(it.role !== null && { role: it.role }),
  ranking: JSON.parse(it.ranking) as string[],
  ...(it.remark !== null && { remark: it.remark }),
  ...(it.summary !== null && { summary: it.summary }),
  ...yearOf(it),
  ...(it.vision !== null && { vision: JSON.parse(it.vision) as VisionAnswer[] }),
});

/** An imported response has the year that it came with, one that was sent here that of its moment. */
const yearOf = (it: { year: number | null; created_at: string }): { year?: number } => {
  const year = it.year ?? Number(it.created_at.slice(0, 4));
  return year ? { year } : {};
};

/** The version, which rises with each change of the survey or its results; undefined: no such survey. */
export async function surveyVersion(db: Queries, id: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('surveys')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.version;
}

/** Stores the text and imported responses of a survey; responses that were sent here stay. */
export async function saveSurvey(
  tx: InTransaction,
  survey: SurveyDefinition,
  now: Date,
): Promise<void> {
  const columns = {
    question: survey.question,
    factors: JSON.stringify(survey.factors),
    vision_questions: jsonOrNull(survey.visionQuestions),
    translations: jsonOrNull(survey.translations),
    // Empty: counted again, because the factors may have changed.
    tallies: '',
    results_visible: survey.resultsVisible,
    minimum_ranked: survey.minimumRanked,
    opens_at: toUtcOrNull(survey.opensAt),
    closes_at: toUtcOrNull(survey.closesAt),
    is_draft: survey.isDraft ? 1 : 0,
    ...(survey.summary !== undefined && { summary: survey.summary }),
    updated_at: now.toISOString(),
  };
  await tx
    .insertInto('surveys')
    .values({ id: survey.id, ...columns, version: 0 })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        ...columns,
        document_version: eb('surveys.document_version', '+', 1),
      })),
    )
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
        summary: response.summary ?? null,
        year: response.year ?? null,
        vision: jsonOrNull(response.vision),
        institution: response.institution ?? null,
        role: response.role ?? null,
        code_institution: null,
        publish: 1,
        approved: 1,
        imported: 1,
        suspect: 0,
        // Sorts before every response that was sent here.
        created_at: '',
      })
      .execute();
  }
  const held = await lockSurvey(tx, survey.id);
  if (held) await saveTallies(tx, held);
}

/** The imported responses, in their order. */
export async function listImported(db: Queries, survey: string): Promise<PublishedResponse[]> {
  const rows = await db
    .selectFrom('survey_responses')
    .select(publishedColumns)
    .where('survey', '=', survey)
    .where('imported', '=', 1)
    .orderBy('position')
    .execute();
  return rows.map(toResponse);
}

/** Stores the words of a survey. A new one is a draft, with its result seen after answering. */
export async function saveSurveyText(
  tx: InTransaction,
  id: string,
  { question, factors, translations }: SurveyText,
  now: Date,
): Promise<void> {
  const columns = {
    question,
    factors: JSON.stringify(factors),
    translations: jsonOrNull(translations),
    // Counted again: the factors may stand in another order.
    tallies: '',
    updated_at: now.toISOString(),
  };
  await tx
    .insertInto('surveys')
    .values({
      id,
      ...columns,
      results_visible: 'after-vote',
      minimum_ranked: Math.min(3, factors.length),
      opens_at: null,
      closes_at: null,
      is_draft: 1,
      version: 0,
    })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        ...columns,
        document_version: eb('surveys.document_version', '+', 1),
      })),
    )
    .execute();
  const locked = await lockSurvey(tx, id);
  if (locked) await saveTallies(tx, locked);
}

/** Takes a survey away, with its codes; false: somebody has answered, and it stays. */
export async function deleteSurvey(tx: InTransaction, id: string): Promise<boolean> {
  const response = await tx
    .selectFrom('survey_responses')
    .select('id')
    .where('survey', '=', id)
    .executeTakeFirst();
  if (response) return false;
  await tx.deleteFrom('survey_codes').where('survey', '=', id).execute();
  await tx.deleteFrom('surveys').where('id', '=', id).execute();
  return true;
}
