import { html, nothing, type TemplateResult } from 'lit';
import { fieldError } from '../../../parts/error-summary.ts';
import type { AnsweringController } from '../answering-controller.ts';
import type { SurveyView } from '../survey-view.ts';

export const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** The label of a field that may be left empty. */
export const optionalLabel = (id: string, text: string, { common }: SurveyView): TemplateResult =>
  html`<label for=${id}
    ><span .textContent=${text}></span>
    <span class="optional" .textContent=${common('optional')}></span
  ></label>`;

/** One line of text that may be left empty. */
export function textField(
  name: 'institution' | 'role' | 'name' | 'code',
  text: string,
  autocomplete: 'organization' | 'organization-title' | 'name' | 'off',
  { answers, form, set }: AnsweringController,
  view: SurveyView,
  hint?: string,
): TemplateResult {
  const wrong = form.errorAt(name);
  return html`<div class=${`field ${wrong ? 'field-invalid' : ''}`}>
    ${optionalLabel(name, text, view)}
    ${hint ? html`<p class="hint" id=${`${name}-hint`} .textContent=${hint}></p>` : nothing}
    ${fieldError(`${name}-error`, wrong, view.common('error'))}
    <input
      class="control"
      id=${name}
      name=${name}
      maxlength=${name === 'code' ? 100 : 200}
      autocomplete=${autocomplete}
      aria-describedby=${hint ? `${wrong ? `${name}-error ` : ''}${name}-hint` : nothing}
      aria-invalid=${wrong ? 'true' : 'false'}
      .value=${answers[name]}
      @input=${(event: Event) => set({ [name]: valueOf(event) })}
    />
  </div>`;
}
