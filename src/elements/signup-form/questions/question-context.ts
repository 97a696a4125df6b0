import type { Group } from '../../../contract/group.ts';
import type { Institution } from '../../../contract/institution.ts';
import type { SignupMode } from '../../../domain/signup/signup-mode.ts';
import type { ApprovedWords } from '../../../locale/approved-words.ts';
import type { Language } from '../../../locale/language.ts';
import type { SignupTexts } from '../../../locale/nl/signup-form.ts';
import type { Translate } from '../../../locale/translate.ts';
import type { Answers, Question, QuestionStep } from './question.ts';

/** What decides which questions are asked. */
export interface QuestionContext {
  readonly t: Translate<SignupTexts>;
  /** For safe contact. */
  readonly safeWords: ApprovedWords<'signup-form'>;
  readonly language: Language;
  readonly mode: SignupMode;
  /** The ways in that a visitor may choose from; none where the page requests one. */
  readonly modes: readonly SignupMode[];
  readonly group: Group | undefined;
  /** Where someone lives is asked when no edition was chosen: it tells which ones are near. */
  readonly isPlaceAsked: boolean;
  /** The edition has a waiting list and the institution lets some people go first. */
  readonly isPriorityAsked: boolean;
  readonly institution: Institution | undefined;
  readonly answers: Answers;
}

type Translator = Pick<QuestionContext, 't'>['t'];

/** Keys of texts without values. */
export type PlainKey = {
  [
    K in keyof SignupTexts
  ]: SignupTexts[K] extends `${string}{${'age' | 'answer' | 'group' | 'institution' | 'number'}}${string}`
    ? never
    : K;
}[keyof SignupTexts];

/** Makes a question of a step from the key of its text. */
export type MakeQuestion = (
  field: string,
  kind: Question['kind'],
  key: PlainKey,
  more?: Partial<Question>,
) => Question;

export const questionMaker =
  (t: Translator, step: QuestionStep): MakeQuestion =>
  (field, kind, key, more = {}) => ({ step, field, kind, label: t(key as 'name'), ...more });

/** The choices of a question from their values and the keys of their texts. */
export const optionsFor = (
  t: Translator,
  options: readonly (readonly [value: string, key: PlainKey])[],
): NonNullable<Question['options']> => options.map(([value, key]) => [value, t(key as 'yes')]);

/** Tells an answer in the sentence of a key, which has a place for it. */
export const toldAs =
  (t: Translator, key: `${string}Told` & keyof SignupTexts): NonNullable<Question['told']> =>
  (answer) =>
    t(key as 'placeTold', { answer });

/** A question that is answered by yes or no, each with a sentence of its own. */
export const yesOrNo = (
  t: Translator,
  told: { readonly yes: PlainKey; readonly no: PlainKey },
): Partial<Question> => ({
  optional: true,
  options: optionsFor(t, [
    ['yes', 'yes'],
    ['no', 'no'],
  ]),
  told: (_, value) => t(told[value as 'yes' | 'no'] as 'yes'),
});
