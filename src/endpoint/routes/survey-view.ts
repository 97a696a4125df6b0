import type { Survey } from '../../contract/survey.ts';
import { addTallies, consensusOf } from '../../domain/survey/ranking-tally.ts';
import type { StoredSurvey } from '../store/surveys.ts';
import { ballotState } from './ballot-state.ts';

/** A survey as someone may see it; `answered`: this visitor just did; `desk`: sees all. */
export function viewSurvey(
  survey: StoredSurvey,
  now: Date,
  { answered = false, desk = false } = {},
): Survey {
  const { tallies, published, ...rest } = survey;
  const state = ballotState(survey, now);
  const visible =
    desk ||
    survey.resultsVisible === 'always' ||
    state === 'closed' ||
    (survey.resultsVisible === 'after-vote' && answered);
  if (!visible) return { ...rest, state, responses: [] };
  const { institutions, individuals } = tallies;
  const ids = survey.factors.map((it) => it.id);
  const apart = institutions.responses > 0 && individuals.responses > 0;
  return {
    ...rest,
    state,
    responses: published,
    consensus: consensusOf(addTallies(institutions, individuals), ids),
    ...(apart && {
      institutions: consensusOf(institutions, ids),
      individuals: consensusOf(individuals, ids),
    }),
  };
}
