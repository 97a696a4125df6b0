import type { ProblemError } from '../../contract/problem.ts';
import type { SurveyResponseRequest } from '../../contract/survey.ts';
import type { StoredSurvey } from '../store/surveys.ts';

/** Errors in a ranking: an unknown factor, a factor twice, or too few of them. */
export function checkRanking(
  { ranking }: SurveyResponseRequest,
  survey: StoredSurvey,
): ProblemError[] {
  const factors = new Set(survey.factors.map((it) => it.id));
  const errors = ranking.flatMap((id, index): ProblemError[] => {
    const pointer = `/ranking/${index}`;
    if (!factors.has(id)) {
      return [
        { pointer, code: 'unknown-value', detail: 'Deze factor hoort niet bij de vragenlijst.' },
      ];
    }
    return ranking.indexOf(id) < index
      ? [{ pointer, code: 'duplicate', detail: 'Deze factor staat er al in.' }]
      : [];
  });
  const fewest = Math.min(survey.minimumRanked, factors.size);
  if (ranking.length < fewest) {
    const detail = `Zet ten minste ${fewest} factoren op volgorde.`;
    errors.push({ pointer: '/ranking', code: 'too-short', detail });
  }
  return errors;
}
