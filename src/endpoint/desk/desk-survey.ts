import type { DeskSurvey } from '../../contract/desk-ballots.ts';
import { addTallies, consensusOf } from '../../domain/survey/ranking-tally.ts';
import { pageUrl } from '../page/page-path.ts';
import { surveyFacts } from '../../domain/survey/summary-facts.ts';
import { isSummaryOld } from '../routes/shown-summary.ts';
import { viewSurvey } from '../routes/survey-view.ts';
import type { Services } from '../services.ts';
import type { StoredSurvey } from '../store/surveys.ts';
import { surveySummary } from './survey-summary.ts';

/** A survey as the working group sees it: everything, and the version of what it may change. */
export function deskSurvey(services: Services, survey: StoredSurvey, now: Date): DeskSurvey {
  const { institutions, individuals } = survey.tallies;
  const ids = survey.factors.map((it) => it.id);
  const consensus = consensusOf(addTallies(institutions, individuals), ids);
  const page = services.scripts && pageUrl(services, 'survey', { survey: survey.id });
  const view = viewSurvey(survey, now, { desk: true });
  return {
    ...view,
    version: survey.documentVersion,
    ...(survey.isDraft && { isDraft: true }),
    summaryAt: survey.summaryAt,
    summaryAnswers: survey.summaryAnswers,
    ...(isSummaryOld(survey, surveyFacts(view)) && { isSummaryOld: true }),
    proposedSummary: surveySummary({ consensus }, survey.factors),
    ...(page !== undefined && { page }),
  };
}
