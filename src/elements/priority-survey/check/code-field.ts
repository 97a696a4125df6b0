import { html, type TemplateResult } from 'lit';
import type { Survey } from '../../../contract/survey.ts';
import { chevronIcon } from '../../../parts/icon.ts';
import type { AnsweringController } from '../answering-controller.ts';
import type { SurveyView } from '../survey-view.ts';
import { textField } from './text-field.ts';

/** Folded, because most have no code; open once there is one. */
export const codeField = (
  survey: Survey,
  answering: AnsweringController,
  view: SurveyView,
): TemplateResult => {
  const { t } = view;
  return html`<details class="explain" ?open=${answering.answers.code !== ''}>
    <summary><span .textContent=${t('codeTitle')}></span>${chevronIcon()}</summary>
    ${textField('code', t('code'), 'off', answering, view, t('codeHint'))}
    <button
      class="button-quiet"
      type="button"
      id="use-code"
      @click=${() => void answering.useCode(survey)}
    >
      <span .textContent=${t('useCode')}></span>
    </button>
  </details>`;
};
