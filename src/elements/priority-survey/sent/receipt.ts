import { html, nothing, type TemplateResult } from 'lit';
import type { Survey } from '../../../contract/survey.ts';
import { checkIcon } from '../../../parts/icon.ts';
import type { AnsweringController } from '../answering-controller.ts';
import { orderList } from '../order-list.ts';
import type { SurveyView } from '../survey-view.ts';
import { toVision } from '../vision/vision-answers.ts';
import { visionList } from '../vision/vision-list.ts';

/** Thanks, what was sent, and a way to have it on paper. */
export function receipt(
  survey: Survey,
  { ranking, answers, thanks }: AnsweringController,
  view: SurveyView,
): TemplateResult {
  const { t } = view;
  const { publish, remark, institution, vision } = answers;
  return html`<div class="notice notice-confirmed" id="thanks" tabindex="-1">
      <div class="notice-row">
        ${checkIcon()}
        <p>
          <strong .textContent=${t(thanks)}></strong>
          <span .textContent=${publish ? t('thanksPublish') : ''}></span>
        </p>
      </div>
    </div>
    <div class="check">
      <p>
        <strong .textContent=${t('yours')}></strong>
        <span .textContent=${institution.trim()}></span>
      </p>
      ${orderList(ranking.placed.map((it) => it.title))}
      ${visionList(survey, toVision(survey, vision), view)}
      ${remark.trim() ? html`<blockquote .textContent=${remark.trim()}></blockquote>` : nothing}
      <button class="button-quiet" type="button" @click=${() => window.print()}>
        <span .textContent=${t('print')}></span>
      </button>
    </div>`;
}
