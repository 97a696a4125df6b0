import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import { errorSummary, fieldError } from '../../../parts/error-summary.ts';
import type { SignupView } from '../signup-view.ts';
import type { DraftController } from './draft-controller.ts';
import { idOf, listOf, textOf, type Question } from './question.ts';

/** Choices of fewer characters stand beside each other. */
const SHORT = 19;

/** What a field is drawn from. */
interface FieldContext {
  readonly draft: DraftController;
  /** The word that marks a question as optional. */
  readonly optional: string;
  /** The word before an error, for people who do not see its colour. */
  readonly errorPrefix: string;
}

/**
 * Questions with label, hint, error and control, in that order. Where all of them are optional that is
 * said once, above them.
 */
export function fields(
  { common }: SignupView,
  draft: DraftController,
  questions: readonly Question[],
  areAllOptional = false,
): unknown {
  const context = {
    draft,
    optional: areAllOptional ? '' : common('optional'),
    errorPrefix: common('error'),
  };
  // With a key, the control of one question never becomes that of another. Questions that appear
  // because of an answer come after the one that was answered.
  return questions.map((it) =>
    keyed(it.field, it.options ? choices(it, context) : input(it, context)),
  );
}

/** What is not right, after an attempt to go on. */
export const draftSummary = (view: SignupView, draft: DraftController): unknown =>
  draft.hasSummary
    ? errorSummary(
        draft.errors,
        view.heading(2, view.common('errors', { count: draft.errors.length }), {
          id: 'errors',
          focusable: true,
        }),
        view.root,
      )
    : nothing;

const labelOf = ({ label, optional }: Question, context: FieldContext) =>
  html`<span .textContent=${label}></span> ${
      optional && context.optional
        ? html`<span class="optional" .textContent=${context.optional}></span>`
        : nothing
    }`;

/** Ids of the error and the hint of a field, for `aria-describedby`. */
const descriptionIds = (id: string, hint: unknown, error: unknown) =>
  [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;

const hintOf = (id: string, hint: string | undefined) =>
  hint ? html`<p class="hint" id=${`${id}-hint`} .textContent=${hint}></p>` : nothing;

function input(question: Question, context: FieldContext): TemplateResult {
  const { draft, errorPrefix } = context;
  const { field, kind, hint, optional, autocomplete } = question;
  const id = idOf(field);
  const error = draft.errorAt(field);
  const describedBy = ifDefined(descriptionIds(id, hint, error));
  const invalid = error ? 'true' : 'false';
  const onInput = (event: Event) => draft.set(field, (event.target as HTMLInputElement).value);
  // A browser that fills in a form may fire only this event.
  const onChange = (event: Event) => {
    draft.setAll({ [field]: (event.target as HTMLInputElement).value });
    draft.leave(field);
  };
  const value = textOf(draft.answers, field);
  const type = kind === 'tel' || kind === 'email' ? kind : 'text';
  // Of a phone number and an e-mail address one is enough: neither is required by itself.
  return html`<div class=${error ? 'field field-invalid' : 'field'}>
    <label for=${id}>${labelOf(question, context)}</label>
    ${hintOf(id, hint)} ${fieldError(`${id}-error`, error, errorPrefix)}
    ${
      kind === 'area'
        ? html`<textarea
            class="control"
            part="control"
            id=${id}
            name=${id}
            autocomplete="off"
            aria-describedby=${describedBy}
            aria-invalid=${invalid}
            .value=${value}
            @input=${onInput}
            @change=${onChange}
          ></textarea>`
        : html`<input
            class=${kind === 'tel' ? 'control control-short' : 'control'}
            part="control"
            id=${id}
            name=${id}
            type=${type}
            autocomplete=${autocomplete ?? 'off'}
            spellcheck="false"
            aria-describedby=${describedBy}
            aria-invalid=${invalid}
            aria-required=${ifDefined(!optional && kind === 'text' ? 'true' : undefined)}
            .value=${value}
            @input=${onInput}
            @change=${onChange}
          />`
    }
  </div>`;
}

function choices(question: Question, context: FieldContext): TemplateResult {
  const { draft, errorPrefix } = context;
  const { field, kind, hint, optional } = question;
  const id = idOf(field);
  const error = draft.errorAt(field);
  const options = question.options ?? [];
  const one = kind === 'one';
  const chosen =
    kind === 'many'
      ? listOf(draft.answers, field)
      : [textOf(draft.answers, field) || question.initial];
  const toggle = (value: string) => (event: Event) => {
    const on = (event.target as HTMLInputElement).checked;
    const others = listOf(draft.answers, field).filter((it) => it !== value);
    if (kind === 'many') draft.set(field, on ? [...others, value] : others);
    else draft.set(field, on ? value : '');
    draft.leave(field);
  };
  return html`<fieldset
    class=${error ? 'field field-invalid' : 'field'}
    role=${ifDefined(one ? 'radiogroup' : undefined)}
    aria-required=${ifDefined(one && !optional ? 'true' : undefined)}
    aria-invalid=${ifDefined(one ? (error ? 'true' : 'false') : undefined)}
    aria-describedby=${ifDefined(descriptionIds(id, hint, error))}
  >
    <legend>${labelOf(question, context)}</legend>
    <div class="field-body">
      ${hintOf(id, hint)} ${fieldError(`${id}-error`, error, errorPrefix)}
      <div
        class=${options.every(([, it]) => it.length < SHORT) ? 'choices choices-short' : 'choices'}
      >
        ${options.map(
          ([value, option], index) =>
            html`<label class="choice">
              <input
                type=${one ? 'radio' : 'checkbox'}
                part="control"
                id=${index ? `${id}-${index}` : id}
                name=${id}
                .value=${value}
                .checked=${chosen.includes(value)}
                @change=${toggle(value)}
              />
              <span .textContent=${option}></span>
            </label>`,
        )}
      </div>
    </div>
  </fieldset>`;
}
