import { html, nothing, type TemplateResult } from 'lit';
import type { SignalReport, ThemeDemand } from '../../../contract/desk-signal-report.ts';
import { demandLine } from '../plots/bar.ts';
import { countWords } from '../plots/count-words.ts';
import type { DeskView } from '../desk-view.ts';

/** What was asked of each subject beside the places that there are. They are not subtracted. */
export function demandPart({ demand }: SignalReport, view: DeskView): unknown {
  const { t } = view;
  if (demand.length === 0) return nothing;
  const largest = Math.max(...demand.flatMap((it) => [askedOf(it) ?? 0, it.places]));
  return html`<section class="part" aria-labelledby="demand">
    ${view.heading(1, t('demandTitle'), { id: 'demand', classes: 'title' })}
    <p class="sub-note" .textContent=${t('demandAbout')}></p>
    <ul class="plot-key small" aria-hidden="true">
      <li><i></i><span .textContent=${t('demandMark')}></span></li>
      <li><i></i><span .textContent=${t('placesMark')}></span></li>
    </ul>
    <table class="plot-table" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" .textContent=${t('theme')}></th>
          <td role="cell"></td>
          <th role="columnheader" scope="col" class="number" .textContent=${t('searched')}></th>
          <th role="columnheader" scope="col" class="number" .textContent=${t('signedUp')}></th>
          <th role="columnheader" scope="col" class="number" .textContent=${t('places')}></th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${demand.map((it) => themeRow(it, largest, view))}
      </tbody>
    </table>
  </section>`;
}

function themeRow(it: ThemeDemand, largest: number, view: DeskView): TemplateResult {
  const { t } = view;
  const cell = (label: string, words: string, isShown = true) =>
    html`<td
      role="cell"
      class=${isShown ? 'number' : 'number unshown'}
      data-label=${label}
      .textContent=${words}
    ></td>`;
  return html`<tr role="row">
    <th role="rowheader" scope="row" .textContent=${it.label}></th>
    <td role="cell" class="plot-cell">
      ${demandLine({ demand: askedOf(it), places: it.places }, largest)}
    </td>
    ${cell(t('searched'), countWords(it.searched, view), it.searched.count !== undefined)}
    ${cell(t('signedUp'), countWords(it.signups, view), it.signups.count !== undefined)}
    ${cell(t('places'), String(it.places))}
  </tr>`;
}

/** How often it was asked for; `undefined` when a part of it is hidden. */
const askedOf = ({ searched, signups }: ThemeDemand): number | undefined =>
  searched.count === undefined || signups.count === undefined
    ? undefined
    : searched.count + signups.count;
