import { html, type TemplateResult } from 'lit';
import type { PartName } from '../../locale/language.ts';
import { errorSummary, type FieldError } from '../../parts/error-summary.ts';
import type { BallotView } from './ballot-view.ts';
import { honeypot } from '../../parts/honeypot.ts';

/** What a form of a poll or survey consists of. */
export interface BallotFormParts {
  readonly errors: readonly FieldError[];
  /** Where the controls of the fields with errors are found. */
  readonly root: ParentNode;
  readonly fields: unknown;
  /** The notice that sending failed, when it did. */
  readonly failure: unknown;
  readonly actions: unknown;
  /** Called when somebody enters the form. */
  readonly onEnter?: (() => void) | undefined;
  readonly onSubmit: () => void;
}

/** The form that is named by the question: errors first, then fields, failure and buttons. */
export const ballotForm = (
  { common, heading }: Pick<BallotView<PartName>, 'common' | 'heading'>,
  { errors, root, fields, failure, actions, onEnter, onSubmit }: BallotFormParts,
): TemplateResult =>
  html`${errorSummary(
      errors,
      heading(1, common('errors', { count: errors.length }), { id: 'errors', focusable: true }),
      root,
    )}
    <form
      novalidate
      aria-labelledby="question"
      @focusin=${onEnter}
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <div class="stack">${fields} ${failure} ${honeypot()} ${actions}</div>
    </form>`;
