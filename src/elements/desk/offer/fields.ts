import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { errorSummary, fieldError } from '../../../parts/error-summary.ts';
import { failureNotice } from '../../../parts/failure-notice.ts';
import type { DeskView } from '../desk-view.ts';
import { deskFailureWords } from '../refusal-words.ts';
import type { DraftFault, EditStatus } from './document-edit.ts';
import type { EndpointError } from '../../../client/endpoint-error.ts';

/** One field of a form of the offer. */
export interface OfferField {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** What is typed, on each keystroke; of dates and times when they are whole. */
  readonly type: (value: string) => void;
  readonly kind?: 'text' | 'date' | 'time' | 'number' | 'lines' | 'url' | 'email';
  readonly hint?: string | undefined;
  readonly isOptional?: boolean;
  /** The value before it was changed; shown below the field, with a bar at its side. */
  readonly was?: string | undefined;
  readonly size?: 'short' | 'medium' | 'long';
}

const valueOf = (event: Event): string =>
  (event.currentTarget as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value;

/** A label, what it means, its control, and what is wrong with it. */
export function offerField(
  field: OfferField,
  faults: readonly DraftFault[],
  view: DeskView,
): TemplateResult {
  const { t, common } = view;
  const { id, kind = 'text', hint, was, size = 'long' } = field;
  const fault = faults.find((it) => it.field === id);
  const isPicked = kind === 'date' || kind === 'time';
  const described = [
    hint && `${id}-hint`,
    fault && `${id}-error`,
    was !== undefined && `${id}-was`,
  ].filter(Boolean);
  const about = described.length ? described.join(' ') : undefined;
  const typed = (event: Event) => field.type(valueOf(event));
  return html`<div
    class=${['field', fault ? 'field-invalid' : '', was === undefined ? '' : 'field-changed'].join(' ')}
  >
    <label for=${id}
      ><span .textContent=${field.label}></span> ${
        field.isOptional
          ? html`<span class="optional" .textContent=${common('optional')}></span>`
          : nothing
      }</label
    >
    ${hint ? html`<p class="hint" id=${`${id}-hint`} .textContent=${hint}></p>` : nothing}
    ${fieldError(`${id}-error`, fault && faultWords(fault, view), common('error'))}
    ${
      kind === 'lines'
        ? html`<textarea
            class="control note"
            id=${id}
            rows="3"
            autocomplete="off"
            .value=${field.value}
            aria-invalid=${fault ? 'true' : 'false'}
            aria-describedby=${ifDefined(about)}
            @input=${typed}
          ></textarea>`
        : html`<input
            class=${`control control-${isPicked ? kind : size}`}
            id=${id}
            type=${kind === 'number' ? 'text' : kind}
            inputmode=${ifDefined(kind === 'number' ? 'decimal' : undefined)}
            autocomplete="off"
            .value=${field.value}
            aria-invalid=${fault ? 'true' : 'false'}
            aria-describedby=${ifDefined(about)}
            @input=${isPicked ? nothing : typed}
            @change=${isPicked ? typed : nothing}
          />`
    }
    ${was === undefined ? nothing : html`<p class="hint" id=${`${id}-was`} .textContent=${t('was', { value: was || t('nothing') })}></p>`}
  </div>`;
}

/** One of a few values, as a list to choose from. */
export const offerChoice = ({
  id,
  label,
  value,
  options,
  choose,
  hint,
}: {
  id: string;
  label: string;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
  choose: (value: string) => void;
  hint?: string;
}): TemplateResult =>
  html`<div class="field">
    <label for=${id} .textContent=${label}></label>
    ${hint ? html`<p class="hint" id=${`${id}-hint`} .textContent=${hint}></p>` : nothing}
    <select
      class="control"
      id=${id}
      aria-describedby=${ifDefined(hint ? `${id}-hint` : undefined)}
      @change=${(event: Event) => choose(valueOf(event))}
    >
      ${options.map(
        ([key, words]) =>
          html`<option value=${key} ?selected=${key === value} .textContent=${words}></option>`,
      )}
    </select>
  </div>`;

/** A question with a few answers that are read together. */
export const offerRadios = ({
  name,
  legend,
  value,
  options,
  choose,
}: {
  name: string;
  legend: string;
  value: string;
  options: readonly { value: string; words: string; about?: string }[];
  choose: (value: string) => void;
}): TemplateResult =>
  html`<fieldset class="field">
    <legend .textContent=${legend}></legend>
    ${options.map(
      (it) =>
        html`<label class="choice">
          <input
            type="radio"
            name=${name}
            .value=${it.value}
            .checked=${it.value === value}
            @change=${() => choose(it.value)}
          /><span
            ><span .textContent=${it.words}></span
            >${it.about ? html`<span class="hint choice-about" .textContent=${it.about}></span>` : nothing}</span
          >
        </label>`,
    )}
  </fieldset>`;

/** A checkbox with its words. */
export const offerCheck = (
  id: string,
  words: string,
  isChecked: boolean,
  set: (isChecked: boolean) => void,
): TemplateResult =>
  html`<label class="choice">
    <input
      id=${id}
      type="checkbox"
      .checked=${isChecked}
      @change=${(event: Event) => set((event.currentTarget as HTMLInputElement).checked)}
    /><span .textContent=${words}></span>
  </label>`;

/** What is wrong with a field, and what to do. */
export const faultWords = ({ words, most = 0 }: DraftFault, { t }: DeskView): string =>
  words === 'fault-too-long' ? t(words, { most }) : t(words);

/** The same with the name of the field, for who reads it elsewhere. */
export function namedFault(
  fault: DraftFault,
  nameOf: (field: string) => string | undefined,
  view: DeskView,
): string {
  const name = nameOf(fault.field);
  const words = faultWords(fault, view);
  return name === undefined ? words : `${name}: ${words}`;
}

/** What is not right yet, above a form that somebody tried to save. */
export const faultSummary = (
  {
    faults,
    isSubmitted,
  }: { readonly faults: readonly DraftFault[]; readonly isSubmitted: boolean },
  nameOf: (field: string) => string | undefined,
  view: DeskView,
): unknown =>
  isSubmitted
    ? errorSummary(
        faults.map((it) => ({ field: it.field, words: namedFault(it, nameOf, view) })),
        html`<strong .textContent=${view.common('errors', { count: faults.length })}></strong>`,
        view.root,
      )
    : nothing;

/** What is shown while a document is read, was not found, or could not be read. */
export function notReady(
  edit: {
    readonly status: EditStatus;
    readonly failure: EndpointError | undefined;
    load(): Promise<void>;
  },
  view: DeskView,
): TemplateResult {
  const { status, failure } = edit;
  if (status === 'gone') return html`<p class="empty" .textContent=${view.t('offerGone')}></p>`;
  if (status === 'failed' && failure) return view.failed(failure, () => void edit.load());
  return view.loading();
}

/** Why something was not saved; what was typed is still there. */
export function saveFailure(failure: EndpointError | undefined, view: DeskView): unknown {
  if (!failure) return nothing;
  const [first] = failure.problem?.errors ?? [];
  const why = failure.status === 404 ? view.t('offerGone') : deskFailureWords(failure, view);
  // What the endpoint says of a field is in Dutch, and tells more than that it was refused.
  const words = [failure.status === 400 && first ? first.detail : why, view.common('nothingLost')];
  return html`<div role="alert">${failureNotice({ words: words.join(' ') }, view.common)}</div>`;
}
