import type { ExportedConsensus, SurveyExport } from '../../contract/desk.ts';
import type { VisionAnswer } from '../../contract/survey.ts';
import { kemenyOf } from '../../domain/survey/kemeny.ts';
import { addTallies, consensusOf, pairsOf } from '../../domain/survey/ranking-tally.ts';
import type { RankingTally } from '../../domain/survey/ranking-tally.ts';
import type { Queries } from '../store/store.ts';
import { kindOf } from '../store/survey-tallies.ts';
import type { StoredSurvey } from '../store/surveys.ts';
import type { Row, Table } from './table.ts';
import type { ExportOptions } from './poll-export.ts';
import { surveySummary } from './survey-summary.ts';

/** A survey with all rankings, without anything that reveals who answered: by random id, by day only. */
export async function exportSurvey(
  db: Queries,
  survey: StoredSurvey,
  now: Date,
  { allTexts }: ExportOptions,
): Promise<SurveyExport> {
  const rows = await db
    .selectFrom('survey_responses')
    .select(['ranking', 'remark', 'vision', 'role', 'created_at', 'code_institution', 'imported'])
    .select(['publish', 'approved'])
    .where('survey', '=', survey.id)
    .where('suspect', '=', 0)
    .where('replaced_at', 'is', null)
    .orderBy('id')
    .execute();
  const ids = survey.factors.map((it) => it.id);
  const { institutions, individuals } = survey.tallies;
  const combined = statisticsOf(addTallies(institutions, individuals), ids);
  return {
    id: survey.id,
    question: survey.question,
    exportedAt: now.toISOString(),
    summary: surveySummary(combined, survey.factors),
    factors: survey.factors,
    ...(survey.visionQuestions && { visionQuestions: survey.visionQuestions }),
    together: combined,
    institutions: statisticsOf(institutions, ids),
    individuals: statisticsOf(individuals, ids),
    rankings: rows.map((it) => ({
      by: kindOf(it),
      ranking: JSON.parse(it.ranking) as string[],
      ...(it.remark !== null &&
        (allTexts || (it.publish === 1 && it.approved === 1)) && { remark: it.remark }),
      ...(it.vision !== null && {
        vision: (JSON.parse(it.vision) as VisionAnswer[]).map(({ question, onPaper }) => ({
          question,
          onPaper,
        })),
      }),
      ...(it.role !== null && { role: it.role }),
      // Imported responses have no day.
      ...(it.created_at !== '' && { date: it.created_at.slice(0, 10) }),
    })),
  };
}

function statisticsOf(tally: RankingTally, ids: readonly string[]): ExportedConsensus {
  const best = tally.responses > 0 ? kemenyOf(pairsOf(tally, ids)) : undefined;
  return {
    consensus: consensusOf(tally, ids),
    ...(best && {
      kemeny: { order: best.order, disagreements: best.cost, optima: best.optima },
    }),
  };
}

const columns = [
  'soort',
  'van',
  'maat',
  'waarde',
  'factor',
  'naam',
  'plaats',
  'gemiddelde plaats',
  'plaats volgens Kemeny',
  'volgorde',
  'tekst',
  'visie',
  'functie',
  'dag',
] as const;
type SurveyRow = Row<(typeof columns)[number]>;

const bySender = { institution: 'instelling', individual: 'ander' } as const;

const onPaperWords: Readonly<Record<string, string>> = { yes: 'ja', partly: 'deels', no: 'nee' };

/** The same as one table; the column `soort` has the kind of each row. */
export function surveyTable(it: SurveyExport): Table {
  const groups = {
    allen: it.together,
    instellingen: it.institutions,
    anderen: it.individuals,
  };
  const rows: SurveyRow[] = [
    { soort: 'samenvatting', tekst: it.summary },
    ...Object.entries(groups).flatMap(([van, { consensus, kemeny }]): SurveyRow[] => [
      { soort: 'maat', van, maat: 'reacties', waarde: consensus.responses },
      { soort: 'maat', van, maat: 'overeenstemming (Kendalls W)', waarde: consensus.agreement },
      { soort: 'maat', van, maat: 'tegenspraak (Kemeny)', waarde: kemeny?.disagreements },
      { soort: 'maat', van, maat: 'beste volgordes (Kemeny)', waarde: kemeny?.optima },
      ...consensus.factors.map(({ id, rank, meanRank }) => ({
        soort: 'uitslag',
        van,
        factor: id,
        naam: it.factors.find((factor) => factor.id === id)?.title,
        plaats: rank,
        'gemiddelde plaats': meanRank,
        'plaats volgens Kemeny': kemeny && kemeny.order.indexOf(id) + 1,
      })),
    ]),
    ...it.rankings.map(({ by, ranking, remark, vision, role, date }) => ({
      soort: 'antwoord',
      van: bySender[by as keyof typeof bySender] ?? by,
      volgorde: ranking.join(' > '),
      tekst: remark,
      visie: vision
        ?.map(({ question, onPaper }) => `${question}: ${onPaperWords[onPaper] ?? onPaper}`)
        .join('; '),
      functie: role,
      dag: date,
    })),
  ];
  return { columns, rows };
}
