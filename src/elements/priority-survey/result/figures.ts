import { html, type TemplateResult } from 'lit';
import type { Consensus } from '../../../contract/survey.ts';
import { formatNumber } from '../../../locale/format.ts';
import { chevronIcon } from '../../../parts/icon.ts';
import type { SurveyView } from '../survey-view.ts';

/** "Meer over de cijfers": how the order came about, for who wants to know. */
export function figures(
  { responses, agreement }: Consensus,
  { t, language }: SurveyView,
): TemplateResult {
  const rows = [
    [t('figuresAnswers'), t('answers', { count: responses })],
    ...(agreement === undefined
      ? []
      : [[t('agreement'), t('agreementScale', { w: formatNumber(agreement, language, 2) })]]),
    [t('notPlaced'), t('rest')],
    [t('figuresOrder'), t('lowestFirst')],
  ] as const;
  return html`<details class="explain">
    <summary><strong .textContent=${t('figures')}></strong>${chevronIcon()}</summary>
    <dl class="figures">
      ${rows.map(
        ([term, words]) =>
          html`<div>
            <dt .textContent=${term}></dt>
            <dd .textContent=${words}></dd>
          </div>`,
      )}
    </dl>
  </details>`;
}
