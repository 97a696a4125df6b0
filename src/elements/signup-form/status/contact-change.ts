import { checkSignup } from '../../../domain/signup/signup-check.ts';
import { tidySignup } from '../../../domain/signup/tidy-signup.ts';
import {
  reachQuestions,
  safeContactQuestions,
  type SafeContactContext,
} from '../questions/contact-questions.ts';
import type { DraftError } from '../questions/draft-controller.ts';
import { errorsInWords, type RuleError } from '../questions/error-words.ts';
import { idOf, type Question } from '../questions/question.ts';
import { questionMaker } from '../questions/question-context.ts';
import { toRequest } from '../questions/request.ts';

/** Whose contact details are changed, and what was filled in so far. */
export type ContactChangeInput = SafeContactContext;

/**
 * Other contact details for a sign-up. The endpoint never gives the known ones to a status link: who
 * gets hold of a link must not learn how to reach someone. So only what changes is filled in.
 */
export class ContactChange {
  readonly questions: readonly Question[];
  readonly #input: ContactChangeInput;

  constructor(input: ContactChangeInput) {
    this.#input = input;
    this.questions = contactQuestions(input).map((it) => ({
      ...it,
      optional: true,
      // The hints at phone and e-mail tell which of them is needed; here neither is.
      hint: it.options && it.hint,
    }));
  }

  /** What is sent; `undefined` when nothing was filled in. */
  get body(): object | undefined {
    const { mode, answers } = this.#input;
    const { mode: _, ...body } = tidySignup(toRequest({ mode }, this.questions, answers));
    return Object.values(body).some((it) => Object.keys(it as object).length) ? body : undefined;
  }

  /** Everything that is not right. What is left empty stays as it was. */
  check(): DraftError[] {
    return this.errorsInWords(checkSignup(this.body ?? {})).filter(
      (it) => !it.code.endsWith('required'),
    );
  }

  /** Those errors that are at a field of this form. */
  errorsInWords(errors: readonly RuleError[]): DraftError[] {
    const { t, mode } = this.#input;
    return errorsInWords(t, errors, mode === 'referrer' || mode === 'helper').filter(({ field }) =>
      this.questions.some((it) => idOf(it.field) === field),
    );
  }
}

function contactQuestions(context: ContactChangeInput): Question[] {
  const { t, mode } = context;
  const make = questionMaker(t, 'reach');
  const reach = () => {
    if (mode === 'referrer')
      return [
        ...reachQuestions(context, make, 'referrer', true),
        ...reachQuestions(context, make, 'participant', false),
      ];
    if (mode === 'helper') return reachQuestions(context, make, 'participant', false);
    return reachQuestions(context, make, mode === 'child' ? 'guardian' : 'participant', true);
  };
  // Phone number and e-mail address may both be known already. The language of a call does not change.
  const known = { hasPhone: true, hasEmail: true };
  return [...reach(), ...safeContactQuestions(context, make, known)].filter(
    (it) => it.field !== 'participant/callLanguage',
  );
}
