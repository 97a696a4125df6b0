import { html, nothing, type TemplateResult } from 'lit';
import type { PublishedResponse, Survey } from '../../../contract/survey.ts';
import { chevronIcon } from '../../../parts/icon.ts';
import { orderList } from '../order-list.ts';
import type { SurveyView } from '../survey-view.ts';
import { visionList } from '../vision/vision-list.ts';

/** With more answers than this their orders are closed, so that the page can be overseen. */
const openOrders = 3;

/** The answers that may be read by everyone, each with its order and remark. */
export function practices(survey: Survey, view: SurveyView): TemplateResult {
  const titles = new Map(survey.factors.map((it) => [it.id, it.title]));
  return html`${view.heading(2, view.t('practices'), { classes: 'title' })}
    <ul class="practices" role="list">
      ${survey.responses.map(
        (response) =>
          html`<li class="practice" part="practice">
            ${practice(response, survey, titles, view)}
          </li>`,
      )}
    </ul>`;
}

const practice = (
  { by, institution, role, remark, ranking, vision = [] }: PublishedResponse,
  survey: Survey,
  titles: ReadonlyMap<string, string>,
  view: SurveyView,
): TemplateResult => {
  const { t } = view;
  const order = orderList(ranking.flatMap((id) => titles.get(id) ?? []));
  return html`<div>
      <p><strong .textContent=${institution ?? t('anonymous')}></strong></p>
      ${role ? html`<p class="muted" .textContent=${role}></p>` : nothing}
      ${by === 'individual' ? html`<p class="muted" .textContent=${t('ofOne')}></p>` : nothing}
      ${remark ? html`<blockquote .textContent=${remark}></blockquote>` : nothing}
      ${visionList(survey, vision, view)}
    </div>
    ${
      survey.responses.length > openOrders
        ? html`<details class="explain">
            <summary><span .textContent=${t('wholeOrder')}></span>${chevronIcon()}</summary>
            ${order}
          </details>`
        : order
    }`;
};
