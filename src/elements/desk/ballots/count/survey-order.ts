import { html, type TemplateResult } from 'lit';
import type { DeskSurvey } from '../../../../contract/desk-ballots.ts';
import { formatNumber } from '../../../../locale/format.ts';
import type { DeskView } from '../../desk-view.ts';

/** The order of all answers together, with the mean place of each factor. */
export function surveyOrder(survey: DeskSurvey, { t, language }: DeskView): TemplateResult {
  const titleOf = (id: string) => survey.factors.find((it) => it.id === id)?.title ?? id;
  return html`<table class="count-table">
    <caption class="visually-hidden" .textContent=${t('orderTable')}></caption>
    <thead>
      <tr>
        <th scope="col" .textContent=${t('factorColumn')}></th>
        <th scope="col" class="number" .textContent=${t('placeColumn')}></th>
        <th scope="col" class="number" .textContent=${t('meanColumn')}></th>
      </tr>
    </thead>
    <tbody>
      ${survey.consensus?.factors.map(
        ({ id, rank, meanRank }) =>
          html`<tr>
            <th scope="row" lang="nl" .textContent=${titleOf(id)}></th>
            <td class="number"><b .textContent=${String(rank)}></b></td>
            <td class="number" .textContent=${formatNumber(meanRank, language, 1)}></td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
