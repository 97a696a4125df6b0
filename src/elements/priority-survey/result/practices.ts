import { html, nothing, type TemplateResult } from 'lit';
import type { PublishedResponse, Survey } from '../../../contract/survey.ts';
import { originalLanguage } from '../../../domain/language/in-language.ts';
import { chevronIcon } from '../../../parts/icon.ts';
import { orderList } from '../order-list.ts';
import type { SurveyView } from '../survey-view.ts';
import { visionList } from '../vision/vision-list.ts';

/** With more answers than this their orders are closed, so that the page can be overseen. */
const openOrders = 3;

/** So many answers are shown at once. */
const openPractices = 10;

/**
 * The answers that may be read by everyone, each with its year, its order, and its own words or a
 * summary of them.
 */
export function practices(survey: Survey, view: SurveyView): TemplateResult {
  const titles = new Map(survey.factors.map((it) => [it.id, it.title]));
  const list = (responses: readonly PublishedResponse[]): TemplateResult =>
    html`<ul class="practices" role="list">
      ${responses.map(
        (response) =>
          html`<li class="practice" part="practice">
            ${practice(response, survey, titles, view)}
          </li>`,
      )}
    </ul>`;
  const others = survey.responses.slice(openPractices);
  return html`${view.heading(2, view.t('practices'), { classes: 'title' })}
  ${list(survey.responses.slice(0, openPractices))}
  ${
    others.length
      ? html`<details class="explain">
          <summary>
            <span .textContent=${view.t('morePractices', { count: others.length })}></span
            >${chevronIcon()}
          </summary>
          ${list(others)}
        </details>`
      : nothing
  }`;
}

const practice = (
  { by, institution, role, year, remark, summary, ranking, vision = [] }: PublishedResponse,
  survey: Survey,
  titles: ReadonlyMap<string, string>,
  view: SurveyView,
): TemplateResult => {
  const { t } = view;
  const order = orderList(ranking.flatMap((id) => titles.get(id) ?? []));
  return html`<div>
      <p><strong .textContent=${institution ?? t('anonymous')}></strong></p>
      ${role ? html`<p class="muted" .textContent=${role}></p>` : nothing}
      <p
        class="muted"
        .textContent=${year ? t('year', { year: String(year) }) : t('yearUnknown')}
      ></p>
      ${by === 'individual' ? html`<p class="muted" .textContent=${t('ofOne')}></p>` : nothing}
      ${remark ? html`<blockquote lang=${originalLanguage} dir="ltr" .textContent=${remark}></blockquote>` : nothing}
      ${
        summary
          ? html`<p class="summarised">
              <span class="muted" .textContent=${t('summarised')}></span>
              <span lang=${originalLanguage} dir="ltr" .textContent=${summary}></span>
            </p>`
          : nothing
      }
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
