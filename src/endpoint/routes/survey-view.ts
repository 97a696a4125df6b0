import type { Survey } from '../../contract/survey.ts';
import { addTallies, consensusOf } from '../../domain/survey/ranking-tally.ts';
import { surveyFacts } from '../../domain/survey/summary-facts.ts';
import type { StoredSurvey } from '../store/surveys.ts';
import { ballotState } from './ballot-state.ts';
import { shownSummary, textOf } from './shown-summary.ts';

/** A survey as a visitor may see it, who has `answered` or not; with `desk` everything is visible. */
export function viewSurvey(
  survey: StoredSurvey,
  now: Date,
  { answered = false, desk = false } = {},
): Survey {
  const { tallies, published, isDraft: _, documentVersion: __, ...stored } = survey;
  const {
    summary: _text,
    summaryAt: _at,
    summaryAnswers: _answers,
    summaryFacts: _facts,
    ...rest
  } = stored;
  const state = ballotState(survey, now);
  const visible =
    desk ||
    survey.resultsVisible === 'always' ||
    state === 'closed' ||
    (survey.resultsVisible === 'after-vote' && answered);
  if (!visible) return { ...rest, state, responses: [] };
  const { institutions, individuals } = tallies;
  const ids = survey.factors.map((it) => it.id);
  const consensus = consensusOf(addTallies(institutions, individuals), ids);
  const bothAnswered = institutions.responses > 0 && individuals.responses > 0;
  const result = {
    consensus,
    ...(bothAnswered && {
      institutions: consensusOf(institutions, ids),
      individuals: consensusOf(individuals, ids),
    }),
  };
  return {
    ...rest,
    state,
    responses: published,
    ...(desk
      ? textOf(survey)
      : shownSummary(survey, surveyFacts({ ...survey, ...result }), ['reactie', 'reacties'])),
    ...result,
  };
}
