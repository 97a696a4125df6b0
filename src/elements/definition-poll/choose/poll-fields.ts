import { html, nothing, type TemplateResult } from 'lit';
import type { Poll, PollOption } from '../../../contract/poll.ts';
import { fieldError } from '../../../parts/error-summary.ts';
import { chevronIcon } from '../../../parts/icon.ts';
import { definitionText } from './definition-text.ts';
import { inFormOrder } from './option-order.ts';
import type { PollView } from '../poll-view.ts';
import type { VoteDraft } from '../vote-draft.ts';

/** What the fields need of their form. */
export interface VoteForm extends PollView {
  readonly draft: VoteDraft;
  errorAt(field: string): string | undefined;
  set(change: Partial<VoteDraft>): void;
}

/** The options to choose from, and what a voter may tell of themselves. */
export function pollFields(poll: Poll, form: VoteForm): TemplateResult {
  const wrong = form.errorAt('option');
  return html`<fieldset
      class=${wrong ? 'field-invalid' : ''}
      role="radiogroup"
      aria-labelledby="question"
      aria-required="true"
      aria-invalid=${wrong ? 'true' : 'false'}
      aria-describedby=${wrong ? 'option-error' : nothing}
    >
      ${fieldError('option-error', wrong, form.common('error'))}
      <div class="options" @keydown=${chooseWithoutSending}>
        ${inFormOrder(poll).map((option, index) => choice(option, index, form))}
      </div>
    </fieldset>
    <details class="about">
      <summary>
        ${chevronIcon()}
        <span .textContent=${`${form.t('about')} ${form.common('optional')}`}></span>
      </summary>
      <div class="about-fields">
        ${aboutField('role', form.t('role'), 'organization-title', form)}
        ${aboutField('institution', form.t('organization'), 'organization', form)}
      </div>
    </details>`;
}

/** Enter on an option would send the form, to someone who meant to choose. */
function chooseWithoutSending(event: KeyboardEvent): void {
  if (event.key === 'Enter' && (event.target as HTMLInputElement).type === 'radio')
    event.preventDefault();
}

function choice(option: PollOption, index: number, form: VoteForm): TemplateResult {
  return html`<div class="option" part="option">
    <label class="choice">
      <input
        type="radio"
        name="option"
        id=${index === 0 ? 'option' : `option-${index}`}
        .value=${option.id}
        .checked=${form.draft.option === option.id}
        aria-labelledby=${`short-${index}`}
        aria-describedby=${option.freeText ? nothing : `text-${index}`}
        @change=${() => form.set({ option: option.id })}
      />
      <span class="option-words">
        <span
          class="option-short"
          id=${`short-${index}`}
          .textContent=${option.freeText ? option.text : option.short}
        ></span>
        ${
          option.freeText
            ? nothing
            : html`<span class="option-text" id=${`text-${index}`}
                >${definitionText(option, form)}</span
              >`
        }
      </span>
    </label>
    ${option.freeText ? otherField(option, form) : nothing}
  </div>`;
}

function otherField(option: PollOption, form: VoteForm): TemplateResult {
  const wrong = form.errorAt('other');
  return html`<div class=${`other ${wrong ? 'field-invalid' : ''}`}>
    ${form.help}
    <label for="other">
      <span .textContent=${form.t('otherLabel')}></span>
      <span class="optional" .textContent=${form.common('optional')}></span>
    </label>
    <p class="hint" id="other-hint" .textContent=${form.t('otherHint')}></p>
    ${fieldError('other-error', wrong, form.common('error'))}
    <textarea
      class="control"
      id="other"
      name="other"
      autocomplete="off"
      aria-describedby=${wrong ? 'other-error other-hint' : 'other-hint'}
      aria-invalid=${wrong ? 'true' : 'false'}
      .value=${form.draft.otherText}
      @input=${(event: Event) => form.set({ otherText: valueOf(event), option: option.id })}
    ></textarea>
  </div>`;
}

const aboutField = (
  name: 'role' | 'institution',
  label: string,
  autocomplete: 'organization' | 'organization-title',
  { draft, set }: VoteForm,
): TemplateResult =>
  html`<div class="field">
    <label for=${name} .textContent=${label}></label>
    <input
      class="control"
      id=${name}
      name=${name}
      maxlength="200"
      autocomplete=${autocomplete}
      .value=${draft[name]}
      @input=${(event: Event) => set({ [name]: valueOf(event) })}
    />
  </div>`;

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
