import { html, nothing } from 'lit';
import type { Survey } from '../../../contract/survey.ts';
import { fieldError } from '../../../parts/error-summary.ts';
import { chevronIcon } from '../../../parts/icon.ts';
import type { SurveyView } from '../survey-view.ts';
import { asksAddress, type AnswerToVision, type Vision } from './vision-answers.ts';

/** The last choice takes an answer back. */
const choices = ['yes', 'partly', 'no', ''] as const;

/** "Staat het op papier?" for each question: closed at first, and nothing in it has to be answered. */
export function visionFields(
  { visionQuestions = [] }: Survey,
  answers: Vision,
  errorAt: (field: string) => string | undefined,
  { t, common }: SurveyView,
  answer: AnswerToVision,
): unknown {
  if (!visionQuestions.length) return nothing;
  return html`<details class="explain vision" ?open=${Object.keys(answers).length > 0}>
    <summary>
      ${chevronIcon()}
      <span
        ><span .textContent=${t('vision', { count: visionQuestions.length })}></span>
        <span class="optional" .textContent=${common('optional')}></span
      ></span>
    </summary>
    <div class="stack">
      <p .textContent=${t('visionHint')}></p>
      ${visionQuestions.map(({ id, text }, index) => {
        const { onPaper = '', url = '' } = answers[id] ?? {};
        const wrong = errorAt(`url-${index}`);
        return html`<fieldset class="field">
          <legend .textContent=${text}></legend>
          <div class="choices">
            ${choices.map(
              (it) =>
                html`<label class="choice"
                  ><input
                    type="radio"
                    name=${`vision-${index}`}
                    .checked=${it === onPaper}
                    @change=${() => answer(id, { onPaper: it })} /><span
                    .textContent=${t(it || 'unanswered')}
                  ></span
                ></label>`,
            )}
          </div>
          ${
            asksAddress(onPaper)
              ? html`<div class=${`field ${wrong ? 'field-invalid' : ''}`}>
                  <label for=${`url-${index}`}
                    ><span .textContent=${t('visionUrl')}></span>
                    <span class="optional" .textContent=${common('optional')}></span
                  ></label>
                  ${fieldError(`url-${index}-error`, wrong, common('error'))}
                  <input
                    class="control"
                    id=${`url-${index}`}
                    type="url"
                    autocomplete="off"
                    aria-describedby=${wrong ? `url-${index}-error` : nothing}
                    aria-invalid=${wrong ? 'true' : 'false'}
                    .value=${url}
                    @input=${(event: Event) => answer(id, { url: (event.target as HTMLInputElement).value })}
                  />
                </div>`
              : nothing
          }
        </fieldset>`;
      })}
    </div>
  </details>`;
}
