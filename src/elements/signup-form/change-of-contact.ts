import { checkSignup } from '../../domain/signup/signup-check.ts';
import type { DraftError } from './draft-controller.ts';
import { inWords } from './plan.ts';
import { idOf, type Question } from './question.ts';
import { questionsFor, type Asking } from './questions.ts';
import { toRequest } from './request.ts';

/**
 * Other contact details for a sign-up. What was filled in before is not known here, on purpose: who
 * gets hold of a link must not learn how to reach someone. So only what changes is filled in.
 */
export class ChangeOfContact {
  readonly questions: readonly Question[];
  readonly #asking: Asking;

  constructor(asking: Pick<Asking, 't' | 'mode' | 'answers'>) {
    this.#asking = {
      ...asking,
      group: undefined,
      placeMatters: false,
      priority: false,
      known: true,
    };
    this.questions = questionsFor(this.#asking)
      .filter((it) => /\/(phone|email|contact|may)/.test(it.field))
      .map((it) => ({ ...it, optional: true, hint: it.options && it.hint }));
  }

  /** What is sent; `undefined` when nothing was filled in. */
  get body(): object | undefined {
    const { mode, answers } = this.#asking;
    const { mode: _, ...body } = toRequest({ mode }, this.questions, answers);
    return Object.values(body).some((it) => Object.keys(it as object).length) ? body : undefined;
  }

  check(): DraftError[] {
    return this.inWords(checkSignup(this.body ?? {})).filter(
      // What is not filled in stays as it was.
      (it) => !it.code.endsWith('required'),
    );
  }

  /** Errors at the fields that are here. */
  inWords(errors: readonly { pointer: string; code: string }[]): DraftError[] {
    const { t, mode } = this.#asking;
    return inWords(t, errors, mode === 'referrer').filter(({ field }) =>
      this.questions.some((it) => idOf(it.field) === field),
    );
  }
}
