import { html, nothing, type TemplateResult } from 'lit';
import { fieldError } from '../../../parts/error-summary.ts';
import type { DeskView } from '../desk-view.ts';
import type { PhoneSignupController, PhoneSignupError } from './phone-signup-controller.ts';

/** The control of a part of the sign-up, by its JSON pointer. */
export const idOf = (pointer: string): string =>
  pointer === '/group' ? 'new-edition' : `new${pointer.replaceAll('/', '-')}`;

/** Words for the rules that this form can break. */
const errorKeys = {
  'target-required': 'error-target-required',
  'name-required': 'error-name-required',
  'organization-required': 'error-organization-required',
  'contact-required': 'error-contact-required',
  'phone-invalid': 'error-phone-invalid',
  'email-invalid': 'emailInvalid',
  'participant-must-know': 'error-participant-must-know',
  bsn: 'error-bsn',
  'age-invalid': 'error-age',
  'announcement-unknown': 'error-announcement-unknown',
  'announcement-arrived': 'error-announcement-arrived',
  'too-long': 'error-too-long',
} as const;

/** What is wrong and what to do. The other rules are about questions that the form does not ask. */
export const errorWords = ({ code }: PhoneSignupError, { t }: DeskView): string =>
  t(errorKeys[code as keyof typeof errorKeys]);

interface TextField {
  name: string;
  label: string;
  type?: 'text' | 'tel' | 'email';
  hint?: string;
  isShort?: boolean;
}

const typedIn =
  (phoneSignup: PhoneSignupController, name: string) =>
  (event: Event): void =>
    phoneSignup.fill(name, [(event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value]);

const valueIn = ({ filledIn }: PhoneSignupController, name: string): string =>
  filledIn.get(name)?.[0] ?? '';

/** One line to type in. */
export const fieldsOf =
  (phoneSignup: PhoneSignupController, view: DeskView) =>
  ({ name, label, type = 'text', hint, isShort = false }: TextField): TemplateResult => {
    const id = idOf(name);
    const error = phoneSignup.errors.find((it) => it.pointer === name);
    const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
    return html`<div class=${error ? 'field field-invalid' : 'field'}>
      <label for=${id} .textContent=${label}></label>
      ${hint ? html`<p class="hint" id=${`${id}-hint`} .textContent=${hint}></p>` : nothing}
      ${fieldError(`${id}-error`, error && errorWords(error, view), view.common('error'))}
      <input
        class=${isShort ? 'control control-time' : 'control'}
        id=${id}
        name=${name}
        type=${type}
        inputmode=${isShort ? 'numeric' : nothing}
        maxlength=${isShort ? 10 : 200}
        autocomplete="off"
        .value=${valueIn(phoneSignup, name)}
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${described || nothing}
        @input=${typedIn(phoneSignup, name)}
      />
    </div>`;
  };

/** A box to tick. */
export const boxesOf =
  (phoneSignup: PhoneSignupController, view: DeskView) =>
  (name: string, label: string): TemplateResult => {
    const id = idOf(name);
    const error = phoneSignup.errors.find((it) => it.pointer === name);
    return html`<div class=${error ? 'field-invalid' : ''}>
      ${fieldError(`${id}-error`, error && errorWords(error, view), view.common('error'))}
      <label class="choice">
        <input
          id=${id}
          name=${name}
          type="checkbox"
          .checked=${valueIn(phoneSignup, name) === 'on'}
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby=${error ? `${id}-error` : nothing}
          @change=${(event: Event) =>
            phoneSignup.fill(name, (event.currentTarget as HTMLInputElement).checked ? ['on'] : [])}
        />
        <span .textContent=${label}></span>
      </label>
    </div>`;
  };

/** At which moments a referrer may hear something. */
export const referrerMoments = ['signup', 'talk', 'start', 'end'] as const;

/** Several answers to one question, of which nothing is ticked beforehand. */
export function boxes(
  name: string,
  label: string,
  answers: readonly { readonly value: string; readonly words: string }[],
  phoneSignup: PhoneSignupController,
): TemplateResult {
  const chosen = phoneSignup.filledIn.get(name) ?? [];
  const toggle = (value: string) => (event: Event) => {
    const { checked } = event.currentTarget as HTMLInputElement;
    const others = (phoneSignup.filledIn.get(name) ?? []).filter((it) => it !== value);
    phoneSignup.fill(name, checked ? [...others, value] : others);
  };
  return html`<fieldset class="field">
    <legend .textContent=${label}></legend>
    ${answers.map(
      ({ value, words }) =>
        html`<label class="choice">
          <input
            name=${name}
            type="checkbox"
            .value=${value}
            .checked=${chosen.includes(value)}
            @change=${toggle(value)}
          />
          <span .textContent=${words}></span>
        </label>`,
    )}
  </fieldset>`;
}

/** What was agreed, which becomes a note. */
export function agreedField(phoneSignup: PhoneSignupController, view: DeskView): TemplateResult {
  const { t, common } = view;
  const error = phoneSignup.errors.find((it) => it.pointer === '/agreed');
  return html`<div class=${error ? 'field field-invalid' : 'field'}>
    <label for="new-agreed" .textContent=${t('agreed')}></label>
    <p class="hint" id="new-agreed-hint" .textContent=${t('agreedHint')}></p>
    ${fieldError('new-agreed-error', error && errorWords(error, view), common('error'))}
    <textarea
      class="control"
      id="new-agreed"
      name="/agreed"
      rows="3"
      maxlength="2000"
      .value=${valueIn(phoneSignup, '/agreed')}
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby=${error ? 'new-agreed-hint new-agreed-error' : 'new-agreed-hint'}
      @input=${typedIn(phoneSignup, '/agreed')}
    ></textarea>
  </div>`;
}
