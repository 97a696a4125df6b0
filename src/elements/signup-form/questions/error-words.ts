import type { Translate } from '../../../locale/translate.ts';
import { signupTexts, type SignupTexts } from '../../../locale/nl/signup-form.ts';
import type { DraftError } from './draft-controller.ts';
import { idOf } from './question.ts';

/** The words for a key that is made from data, where there are any; else other words. */
export const wordsOr = (t: Translate<SignupTexts>, key: string, other: string): string =>
  key in signupTexts ? t(key as 'wrong') : other;

/** An answer that is not right, as the rules and the endpoint tell it. */
export interface RuleError {
  /** JSON pointer into the request. */
  readonly pointer: string;
  readonly code: string;
}

/**
 * Errors of the rules or of the endpoint, at their fields and in our own words. `isForOther` means that
 * the visitor signs up another person, who is then not addressed.
 */
export const errorsInWords = (
  t: Translate<SignupTexts>,
  errors: readonly RuleError[],
  isForOther: boolean,
): DraftError[] =>
  errors.map(({ pointer, code }) => {
    const key = isForOther && pointer.startsWith('/participant/') ? `other-${code}` : code;
    const words = wordsOr(t, key, wordsOr(t, code, t('wrong')));
    return { field: idOf(pointer.slice(1)), code, words };
  });
