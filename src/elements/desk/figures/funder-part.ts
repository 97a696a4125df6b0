import { html, nothing, type TemplateResult } from 'lit';
import type { Figures, FunderRow } from '../../../contract/desk-figures.ts';
import { countWords } from '../plots/count-words.ts';
import type { DeskView } from '../desk-view.ts';

/** Who paid which groups; only of one's own there are people and meetings. */
export function funderPart({ funders }: Figures, view: DeskView): unknown {
  const { t } = view;
  const others = funders.filter((it) => it.funder !== undefined);
  if (others.length === 0) return nothing;
  const sum = (rows: readonly FunderRow[]) => rows.reduce((all, it) => all + it.groups, 0);
  const title = t('funderTitleOthers', {
    count: sum(others),
    total: String(sum(funders)),
  });
  const head = (words: string, classes = 'number') =>
    html`<th role="columnheader" scope="col" class=${classes} .textContent=${words}></th>`;
  return html`<section class="part" aria-labelledby="funders">
    ${view.heading(1, title, { id: 'funders', classes: 'title' })}
    <p class="sub-note" .textContent=${t('funderAbout')}></p>
    <table class="plot-table" role="table">
      <thead role="rowgroup">
        <tr role="row">
          ${head(t('funderColumn'), '')} ${head(t('forWhatColumn'), '')} ${head(t('groupsColumn'))}
          ${head(t('meetingsColumn'))} ${head(t('participantsColumn'))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${funders.map((it) => funderRow(it, view))}
      </tbody>
    </table>
  </section>`;
}

function funderRow(it: FunderRow, view: DeskView): TemplateResult {
  const { t } = view;
  const cell = (label: string, words: string) =>
    html`<td role="cell" class="number" data-label=${label} .textContent=${words}></td>`;
  return html`<tr role="row">
    <th role="rowheader" scope="row" .textContent=${it.funder ?? t('ownMoney')}></th>
    <td
      role="cell"
      class="wide-cell"
      .textContent=${it.funder === undefined ? t('allGroupsAbove') : it.names.join(', ')}
    ></td>
    ${cell(t('groupsColumn'), String(it.groups))}
    ${cell(t('meetingsColumn'), it.meetings === undefined ? '–' : String(it.meetings))}
    ${cell(t('participantsColumn'), it.participants ? countWords(it.participants, view) : '–')}
  </tr>`;
}
