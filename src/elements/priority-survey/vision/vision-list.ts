import { html, nothing, type TemplateResult } from 'lit';
import type { Survey, VisionAnswer } from '../../../contract/survey.ts';
import type { SurveyView } from '../survey-view.ts';
import { isOnPaper, webAddress } from './vision-answers.ts';

/** What was answered, to read; a link only when it leads to a web page. */
export function visionList(
  { visionQuestions = [] }: Survey,
  answers: readonly VisionAnswer[],
  { t }: SurveyView,
): unknown {
  const answered = visionQuestions.flatMap(({ id, text }) => {
    const it = answers.find(({ question }) => question === id);
    return it && isOnPaper(it.onPaper)
      ? [{ text, onPaper: it.onPaper, url: webAddress(it.url) }]
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
