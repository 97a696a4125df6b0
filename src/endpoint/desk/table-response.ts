import { html } from 'hono/html';
import { pageResponse } from '../page/page-response.ts';
import { toCsv } from './csv.ts';
import type { Table } from './table.ts';
import { toXlsx } from './xlsx.ts';

export type TableFormat = 'csv' | 'xlsx';

/** A table as a file to download. */
export async function tableResponse<Column extends string>(
  table: Table<Column>,
  name: string,
  format: TableFormat,
): Promise<Response> {
  const [content, type] =
    format === 'xlsx'
      ? [await toXlsx(table), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']
      : [toCsv(table), 'text/csv; charset=utf-8; header=present'];
  return new Response(content, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}.${format}"`,
    },
  });
}

/** A table as a page to print. */
export const printedTable = <Column extends string>(
  { columns, rows }: Table<Column>,
  title: string,
): Promise<Response> =>
  pageResponse({
    lang: 'nl',
    title,
    body: html`<h1>${title}</h1>
      <table>
        <thead>
          <tr>
            ${columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${columns.map((column) => html`<td>${row[column] ?? ''}</td>`)}
              </tr> `,
          )}
        </tbody>
      </table>`,
  });
