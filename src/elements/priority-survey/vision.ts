import { html, nothing, type TemplateResult } from 'lit';
import type { Survey, VisionAnswer } from '../../contract/survey.ts';
import { fieldError } from '../../parts/error-summary.ts';
import { chevronIcon } from '../../parts/icon.ts';
import type { SurveyView } from './survey-view.ts';

/** Answers to the questions about the vision by the id of the question; the address is as typed. */
export type Vision = Readonly<Record<string, { onPaper: string; url: string }>>;

/** The answers with a change in the one to question `id`. */
export const withAnswer = (
  answers: Vision,
  id: string,
  change: Partial<Vision[string]>,
): Vision => ({ ...answers, [id]: { onPaper: '', url: '', ...answers[id], ...change } });

const possible = ['yes', 'partly', 'no', ''] as const;

/** "Staat het op papier?" for each question: closed at first, and nothing in it has to be answered. */
export function visionFields(
  { visionQuestions = [] }: Survey,
  answers: Vision,
  errorAt: (field: string) => string | undefined,
  { t, common }: SurveyView,
  answer: (id: string, change: Partial<Vision[string]>) => void,
): unknown {
  if (!visionQuestions.length) return nothing;
  return html`<details class="explain vision" ?open=${Object.keys(answers).length > 0}>
    <summary>
      ${chevronIcon()}<span .textContent=${t('vision', { count: visionQuestions.length })}></span>
      <span class="optional" .textContent=${common('optional')}></span>
    </summary>
    <div class="stack">
      <p .textContent=${t('visionHint')}></p>
      ${visionQuestions.map(({ id, text }, key) => {
        const { onPaper = '', url = '' } = answers[id] ?? {};
        const wrong = errorAt(`url-${key}`);
        return html`<fieldset class="field">
          <legend .textContent=${text}></legend>
          <div class="choices">
            ${possible.map(
              (it) =>
                html`<label class="choice"
                  ><input
                    type="radio"
                    name=${`vision-${key}`}
                    .checked=${it === onPaper}
                    @change=${() => answer(id, { onPaper: it })} /><span
                    .textContent=${t(it || 'unanswered')}
                  ></span
                ></label>`,
            )}
          </div>
          ${
            onPaper === 'yes' || onPaper === 'partly'
              ? html`<div class=${`field ${wrong ? 'field-invalid' : ''}`}>
                  <label for=${`url-${key}`}
                    ><span .textContent=${t('visionUrl')}></span>
                    <span class="optional" .textContent=${common('optional')}></span
                  ></label>
                  ${fieldError(`url-${key}-error`, wrong, common('error'))}
                  <input
                    class="control"
                    id=${`url-${key}`}
                    type="url"
                    autocomplete="off"
                    aria-describedby=${wrong ? `url-${key}-error` : nothing}
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

/** What was answered, to read; a link only when it leads to a web page. */
export function visionList(
  { visionQuestions = [] }: Survey,
  answers: readonly VisionAnswer[],
  { t }: SurveyView,
): unknown {
  const answered = visionQuestions.flatMap(({ id, text }) => {
    const it = answers.find(({ question }) => question === id);
    return it && isPossible(it.onPaper)
      ? [{ text, onPaper: it.onPaper, url: webPage(it.url) }]
      : [];
  });
  return answered.length
    ? html`<div>
        <p><strong .textContent=${t('onPaper')}></strong></p>
        <ul class="on-paper" role="list">
          ${answered.map(
            ({ text, onPaper, url }): TemplateResult =>
              html`<li>
                <span .textContent=${text}></span>
                <strong .textContent=${`${t(onPaper)}.`}></strong>
                ${
                  url
                    ? html`<a href=${url} rel="noopener noreferrer"
                        ><span .textContent=${t('readVision')}></span
                        ><span class="visually-hidden" .textContent=${`: ${text}`}></span
                      ></a>`
                    : nothing
                }
              </li>`,
          )}
        </ul>
      </div>`
    : nothing;
}

/** What is sent: questions without an answer are left out, and so is an address that is not asked for. */
export const toVision = ({ visionQuestions = [] }: Survey, answers: Vision): VisionAnswer[] =>
  visionQuestions.flatMap(({ id }) => {
    const { onPaper = '', url = '' } = answers[id] ?? {};
    const page = onPaper === 'no' ? undefined : webPage(url);
    return onPaper ? [{ question: id, onPaper, ...(page && { url: page }) }] : [];
  });

/** The questions whose address was filled in and is none, by their place. */
export const wrongAddresses = ({ visionQuestions = [] }: Survey, answers: Vision): number[] =>
  visionQuestions.flatMap(({ id }, key) => {
    const { onPaper, url = '' } = answers[id] ?? {};
    return onPaper && onPaper !== 'no' && url.trim() && !webPage(url) ? [key] : [];
  });

const isPossible = (it: string): it is 'yes' | 'partly' | 'no' =>
  it !== '' && (possible as readonly string[]).includes(it);

/** An address that is safe to follow; `www.` without a scheme is how people write one. */
function webPage(typed = ''): string | undefined {
  const text = typed.trim();
  const address = /^[a-z][\w+.-]*:/i.test(text) ? text : `https://${text}`;
  return address.length <= 500 && /^https?:\/\/[^\s/]+\.\S+$/i.test(address) ? address : undefined;
}
