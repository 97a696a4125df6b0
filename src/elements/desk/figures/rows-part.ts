import { html, nothing, type TemplateResult } from 'lit';
import type { FigureRow, Figures } from '../../../contract/desk-figures.ts';
import { formatNumber } from '../../../locale/format.ts';
import { bar } from '../plots/bar.ts';
import { countWords } from '../plots/count-words.ts';
import type { DeskView } from '../desk-view.ts';

/** The starts of each group; the sum is the last row. */
export function groupsPart({ groups, total }: Figures, view: DeskView): unknown {
  const { t } = view;
  if (groups.length === 0) return nothing;
  return html`<section class="part" aria-labelledby="per-group">
    ${view.heading(1, groupsTitle(groups, total.participants.count, view), {
      id: 'per-group',
      classes: 'title',
    })}
    <p class="sub-note" .textContent=${t('barShows')}></p>
    ${rowsTable(t('groupColumn'), groups, view, { ...total, value: '', label: t('together') })}
  </section>`;
}

/** Under the first theme of each group. */
export function themesPart({ themes }: Figures, view: DeskView): unknown {
  const { t } = view;
  if (themes.length < 2) return nothing;
  const rows = themes.map((it) => (it.value === '-' ? { ...it, label: t('noTheme') } : it));
  return html`<section class="part" aria-labelledby="per-theme">
    ${view.heading(1, t('perThemeTitle'), { id: 'per-theme', classes: 'title' })}
    <p class="sub-note" .textContent=${t('perThemeAbout')}></p>
    ${rowsTable(t('theme'), rows, view)}
  </section>`;
}

/** What there is to find: the group with the most people, where that is one and it can be named. */
function groupsTitle(
  [first, second]: readonly FigureRow[],
  total: number | undefined,
  { t }: DeskView,
): string {
  const count = first?.participants?.count;
  const isClear =
    count !== undefined && second !== undefined && second.participants?.count !== count;
  return isClear && count > 0 && total !== undefined && !first!.sensitive
    ? t('perGroupTitleMost', { group: first!.label, count, total: String(total) })
    : t('perGroupTitle');
}

function rowsTable(
  title: string,
  rows: readonly FigureRow[],
  view: DeskView,
  last?: FigureRow,
): TemplateResult {
  const { t } = view;
  const largest = Math.max(0, ...rows.map((it) => it.participants?.count ?? 0));
  const hasPresent = rows.some((it) => it.present !== undefined);
  const head = (words: string) =>
    html`<th role="columnheader" scope="col" class="number" .textContent=${words}></th>`;
  return html`<table class="plot-table" role="table">
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col" .textContent=${title}></th>
        <td role="cell"></td>
        ${head(t('groupsColumn'))} ${head(t('meetingsColumn'))} ${head(t('participantsColumn'))}
        ${hasPresent ? head(t('presentColumn')) : nothing}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map((it) => tableRow(it, { largest, hasPresent }, view))}
      ${last ? tableRow(last, { largest: 0, hasPresent }, view) : nothing}
    </tbody>
  </table>`;
}

function tableRow(
  it: FigureRow,
  { largest, hasPresent }: { largest: number; hasPresent: boolean },
  view: DeskView,
): TemplateResult {
  const { t, language } = view;
  const cell = (label: string, words: string, classes = '') =>
    html`<td
      role="cell"
      class=${`number ${classes}`}
      data-label=${label}
      .textContent=${words}
    ></td>`;
  const { participants } = it;
  return html`<tr role="row">
    <th role="rowheader" scope="row" .textContent=${it.label}></th>
    <td role="cell" class="plot-cell">
      ${largest > 0 ? bar(participants?.count, largest) : nothing}
    </td>
    ${cell(t('groupsColumn'), String(it.groups))} ${cell(t('meetingsColumn'), String(it.meetings))}
    ${cell(
      t('participantsColumn'),
      participants ? countWords(participants, view) : t('notShown'),
      participants?.count === undefined ? 'unshown' : 'main',
    )}
    ${
      hasPresent
        ? cell(
            t('presentColumn'),
            it.present === undefined ? '' : formatNumber(it.present, language, 1),
          )
        : nothing
    }
  </tr>`;
}
