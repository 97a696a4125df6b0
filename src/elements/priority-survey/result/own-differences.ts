import { html, nothing, type TemplateResult } from 'lit';
import type { Survey } from '../../../contract/survey.ts';
import { worthTelling, type Comparison } from '../../../domain/survey/comparison.ts';
import { checkIcon } from '../../../parts/icon.ts';
import type { SurveyView } from '../survey-view.ts';

/** How many places higher or lower. */
export const differenceInWords = (difference: number, t: SurveyView['t']): string =>
  difference === 0
    ? t('equal')
    : t(difference < 0 ? 'higher' : 'lower', { count: Math.abs(difference) });

/** The visitor's order in a few sentences, beside the mean or beside the only other answer. */
export function ownDifferences(
  survey: Survey,
  comparisons: readonly Comparison[],
  beside: 'mean' | 'other',
  view: SurveyView,
): TemplateResult {
  const { t } = view;
  const titles = new Map(survey.factors.map(({ id, title }) => [id, title]));
  const than = t(beside === 'mean' ? 'thanMean' : 'thanOther');
  const left = beside === 'other' ? survey.factors.length - comparisons.length : 0;
  return html`<div class="notice notice-confirmed">
    ${view.heading(2, t(beside === 'mean' ? 'besideOthers' : 'besideOther'), { classes: 'title' })}
    <ul class="differences" role="list">
      ${worthTelling(comparisons).map(({ id, difference }) => {
        const factor = titles.get(id) ?? id;
        const words = difference
          ? t('ownDiffers', { factor, words: differenceInWords(difference, t), than })
          : t(beside === 'mean' ? 'ownNearMean' : 'ownEqual', { factor });
        return html`<li>${checkIcon()}<span .textContent=${words}></span></li>`;
      })}
    </ul>
    ${left ? html`<p class="small" .textContent=${t('notCompared', { count: left })}></p>` : nothing}
  </div>`;
}
