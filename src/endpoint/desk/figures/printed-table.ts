import { html } from 'hono/html';
import type { Html } from '../../page/page-response.ts';

/** A column of a table on paper; `isNumber`: its values stand below each other by their last digit. */
export interface PrintedColumn {
  readonly words: string;
  readonly isNumber?: boolean;
}

/** A row: the words of its first column, and the values of the others. */
export interface PrintedRow {
  readonly name: string;
  readonly cells: readonly (number | string)[];
  /** A bar beside the name, from 0 to 1; absent where its number is not shown. */
  readonly bar?: number | undefined;
  readonly isSum?: boolean;
}

interface PrintedTable {
  readonly caption: string;
  readonly columns: readonly [PrintedColumn, ...PrintedColumn[]];
  readonly rows: readonly PrintedRow[];
}

/** A table on paper, with what it shows above it; with bars when one of its rows has one. */
export function printedRows({ caption, columns: [first, ...columns], rows }: PrintedTable): Html {
  const hasBars = rows.some((it) => it.bar !== undefined);
  const numeric = (it: PrintedColumn | undefined) => (it?.isNumber ? 'number' : '');
  // Roles, since the style of a phone takes those of a table away.
  return html`<table role="table">
    <caption>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${first.words}</th>
        ${hasBars ? html`<td role="cell"></td>` : ''}
        ${columns.map(
          (it) => html`<th role="columnheader" scope="col" class="${numeric(it)}">${it.words}</th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        (row) =>
          html`<tr role="row" class="${row.isSum ? 'sum' : ''}">
            <th role="rowheader" scope="row">${row.name}</th>
            ${hasBars ? plotCell(row.bar) : ''}
            ${row.cells.map(
              (it, at) =>
                html`<td
                  role="cell"
                  class="${numeric(columns[at])}"
                  data-label="${it === '' ? '' : columns[at]!.words}"
                >
                  ${it}
                </td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

const plotCell = (share: number | undefined): Html =>
  html`<td role="cell" class="plot">${share === undefined ? '' : bar(share)}</td>`;

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** A bar for the eye: its number stands in the row. `mark`: a line at the share that is aimed for. */
export const bar = (share: number, mark?: number): Html =>
  html`<svg aria-hidden="true">
    <rect class="track" width="100%" height="100%"></rect>
    <rect class="fill" width="${percent(share)}" height="100%"></rect>
    ${
      mark === undefined
        ? ''
        : html`<line class="mark" x1="${percent(mark)}" x2="${percent(mark)}" y2="100%"></line>`
    }
  </svg>`;
