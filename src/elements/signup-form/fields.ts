import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import { errorSummary, fieldError } from '../../parts/error-summary.ts';
import type { DraftController } from './draft-controller.ts';
import { idOf, listOf, textOf, type Answers, type Question } from './question.ts';
import type { SignupView } from './signup-view.ts';

/** What a field needs of the form it stands in. */
export interface FormState {
  readonly answers: Answers;
  /** The words of the error at a field, if it has one. */
  readonly errorAt: (field: string) => string | undefined;
  readonly set: (field: string, answer: string | readonly string[]) => void;
  /** The visitor left a field that was changed. */
  readonly left: (field: string) => void;
  readonly optional: string;
  readonly errorPrefix: string;
}

/** What a field is drawn from, and tells. */
export function formState({ common }: SignupView, draft: DraftController): FormState {
  const { answers, errorAt, set, left } = draft;
  const optional = common('optional');
  return { answers, errorAt, set, left, optional, errorPrefix: common('error') };
}

/** Questions with label, hint, error and control, in that order. */
export function fieldsOf(
  view: SignupView,
  draft: DraftController,
  questions: readonly Question[],
): unknown {
  const form = formState(view, draft);
  // Keyed: a field never goes on as the field of another question. New ones come after the one in use.
  return questions.map((it) => keyed(it.field, it.options ? choices(it, form) : input(it, form)));
}

/** What is not right yet, after an attempt to go on. */
export const summaryOf = (view: SignupView, draft: DraftController, root: ParentNode): unknown =>
  draft.tried
    ? errorSummary(
        draft.errors,
        view.heading(2, view.common('errors', { count: draft.errors.length }), {
          id: 'errors',
          focusable: true,
        }),
        root,
      )
    : nothing;

const words = ({ label, optional }: Question, form: FormState) =>
  html`<span .textContent=${label}></span> ${
      optional ? html`<span class="optional" .textContent=${form.optional}></span>` : nothing
    }`;

const described = (id: string, hint: unknown, wrong: unknown) =>
  [wrong && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;

const hintOf = (id: string, hint: string | undefined) =>
  hint ? html`<p class="hint" id=${`${id}-hint`} .textContent=${hint}></p>` : nothing;

function input(question: Question, form: FormState): TemplateResult {
  const { field, kind, hint, optional, autocomplete } = question;
  const id = idOf(field);
  const wrong = form.errorAt(field);
  const about = ifDefined(described(id, hint, wrong));
  const invalid = wrong ? 'true' : 'false';
  const onInput = (event: Event) => form.set(field, (event.target as HTMLInputElement).value);
  const onChange = () => form.left(field);
  const value = textOf(form.answers, field);
  const type = kind === 'tel' || kind === 'email' ? kind : 'text';
  // Of a phone number and an e-mail address one is enough: neither is required by itself.
  return html`<div class=${wrong ? 'field field-invalid' : 'field'}>
    <label for=${id}>${words(question, form)}</label>
    ${hintOf(id, hint)} ${fieldError(`${id}-error`, wrong, form.errorPrefix)}
    ${
      kind === 'area'
        ? html`<textarea
            class="control"
            part="control"
            id=${id}
            name=${id}
            autocomplete="off"
            aria-describedby=${about}
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
            aria-describedby=${about}
            aria-invalid=${invalid}
            aria-required=${ifDefined(!optional && kind === 'text' ? 'true' : undefined)}
            .value=${value}
            @input=${onInput}
            @change=${onChange}
          />`
    }
  </div>`;
}

function choices(question: Question, form: FormState): TemplateResult {
  const { field, kind, hint, optional } = question;
  const id = idOf(field);
  const wrong = form.errorAt(field);
  const options = question.options ?? [];
  const chosen = kind === 'many' ? listOf(form.answers, field) : [textOf(form.answers, field)];
  const toggle = (value: string) => (event: Event) => {
    const on = (event.target as HTMLInputElement).checked;
    const others = chosen.filter((it) => it && it !== value);
    if (kind === 'many') form.set(field, on ? [...others, value] : others);
    else form.set(field, on ? value : '');
    form.left(field);
  };
  const one = kind === 'one';
  return html`<fieldset
    class=${wrong ? 'field field-invalid' : 'field'}
    role=${ifDefined(one ? 'radiogroup' : undefined)}
    aria-required=${ifDefined(one && !optional ? 'true' : undefined)}
    aria-invalid=${ifDefined(one ? (wrong ? 'true' : 'false') : undefined)}
    aria-describedby=${ifDefined(described(id, hint, wrong))}
  >
    <legend>${words(question, form)}</legend>
    <div class="field-body">
      ${hintOf(id, hint)} ${fieldError(`${id}-error`, wrong, form.errorPrefix)}
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
  </fieldset>`;
}
