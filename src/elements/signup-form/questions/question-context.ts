import type { Group } from '../../../contract/group.ts';
import type { SignupMode } from '../../../domain/signup/signup-mode.ts';
import type { Translate } from '../../../locale/translate.ts';
import type { SignupTexts } from '../../../locale/nl/signup-form.ts';
import type { Answers, Question } from './question.ts';

/** What decides which questions are asked. */
export interface QuestionContext {
  readonly t: Translate<SignupTexts>;
  readonly mode: SignupMode;
  readonly group: Group | undefined;
  /** Where someone lives is asked when no edition was chosen: it tells which ones are near. */
  readonly isPlaceAsked: boolean;
  /** The edition has a waiting list and the institution lets some people go first. */
  readonly isPriorityAsked: boolean;
  /** The institution lets people under 16 sign up without a parent. */
  readonly minorsMaySignUp: boolean;
  readonly answers: Answers;
}

/** Keys of the texts that have a short form beside them. */
type QuestionKey = {
  [K in keyof SignupTexts]: `${K}Short` extends keyof SignupTexts ? K : never;
}[keyof SignupTexts];

/** Makes a question of a step from the key of its text. */
export type MakeQuestion = (
  field: string,
  kind: Question['kind'],
  key: QuestionKey,
  more?: Partial<Question>,
) => Question;

export const questionMaker =
  (t: Translate<SignupTexts>, step: Question['step']): MakeQuestion =>
  (field, kind, key, more = {}) => ({
    step,
    field,
    kind,
    label: t(key),
    short: t(`${key}Short`),
    ...more,
  });

/** The choices of a question from their values and the keys of their texts. */
export const optionsFor = (
  t: Translate<SignupTexts>,
  options: readonly (readonly [value: string, key: keyof SignupTexts])[],
): NonNullable<Question['options']> => options.map(([value, key]) => [value, t(key as 'yes')]);
