import type { ProblemError } from '../../contract/problem.ts';
import type { SurveyResponseRequest } from '../../contract/survey.ts';
import type { StoredSurvey } from '../store/surveys.ts';

/** Errors in answers about the vision: an unknown question, or one twice. */
export function checkVision(
  { vision = [] }: SurveyResponseRequest,
  { visionQuestions = [] }: StoredSurvey,
): ProblemError[] {
  const ids = vision.map((it) => it.question);
  return ids.flatMap((id, index): ProblemError[] => {
    const pointer = `/vision/${index}/question`;
    if (!visionQuestions.some((it) => it.id === id)) {
      return [
        { pointer, code: 'unknown-value', detail: 'Deze vraag hoort niet bij de vragenlijst.' },
      ];
    }
    return ids.indexOf(id) < index
      ? [{ pointer, code: 'duplicate', detail: 'Deze vraag staat er al in.' }]
      : [];
  });
}
