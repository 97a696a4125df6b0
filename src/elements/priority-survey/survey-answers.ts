import type { Survey, SurveyResponseRequest } from '../../contract/survey.ts';
import type { FieldError } from '../../parts/error-summary.ts';
import type { SurveyView } from './survey-view.ts';
import { toVision, wrongAddresses, type Vision } from './vision/vision-answers.ts';

/** The most characters that the contract takes for a remark. */
const maxRemark = 1000;

/** How many factors have to be placed where the endpoint does not tell it. */
const defaultMinimumRanked = 3;

/** What goes along with a ranking. Nothing of it is obligatory. */
export interface SurveyAnswers {
  readonly remark: string;
  readonly institution: string;
  readonly role: string;
  /** For the working group only. */
  readonly name: string;
  /** What the institution has on paper about its vision. */
  readonly vision: Vision;
  /** Code of an invitation: makes this the answer of an institution. */
  readonly code: string;
  /** Whether the answer may be read by everyone. Nobody is quoted without having said so. */
  readonly publish: boolean;
}

export const noAnswers: SurveyAnswers = {
  remark: '',
  institution: '',
  role: '',
  name: '',
  vision: {},
  code: '',
  publish: false,
};

/** How many factors have to be placed before the answer can be sent. */
export const minimumRanked = (survey: Survey): number =>
  Math.min(survey.minimumRanked ?? defaultMinimumRanked, survey.factors.length);

/** What has to be changed in the answers beside the ranking before they can be sent. */
export const answerErrors = (
  survey: Survey,
  { remark, vision }: SurveyAnswers,
  t: SurveyView['t'],
): FieldError[] => [
  ...wrongAddresses(survey, vision).map((index) => ({
    field: `url-${index}`,
    words: t('wrongUrl'),
  })),
  ...(remark.length > maxRemark ? [{ field: 'remark', words: t('remarkTooLong') }] : []),
];

/** The response as it is sent, still without form token: empty answers are left out. */
export function toResponse(
  survey: Survey,
  ranking: readonly string[],
  answers: SurveyAnswers,
): Omit<SurveyResponseRequest, 'formToken'> {
  const { remark, institution, role, name, code, publish } = answers;
  const vision = toVision(survey, answers.vision);
  return {
    ranking: [...ranking],
    publish,
    remark: remark.trim() || undefined,
    institution: institution.trim() || undefined,
    role: role.trim() || undefined,
    name: name.trim() || undefined,
    vision: vision.length ? vision : undefined,
    code: code.trim() || undefined,
  };
}
