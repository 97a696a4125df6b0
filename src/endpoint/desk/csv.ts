import type { Table } from './table.ts';

/**
 * A table as CSV for Dutch Excel and LibreOffice: semicolons, a decimal comma, and a byte order mark,
 * by which they read it as UTF-8. No cell is a formula, not even where a spreadsheet takes commas or
 * semicolons within a text for the ends of cells: an apostrophe is put before what would begin one.
 */
export function toCsv<Column extends string>({ columns, rows }: Table<Column>): string {
  const lines = [columns, ...rows.map((row) => columns.map((it) => row[it]))];
  return `\uFEFF${lines.map((cells) => `${cells.map(toCell).join(';')}\r\n`).join('')}`;
}

/** The start of a text, or what follows on a separator or a new line, when a formula begins there. */
const formula = /(^|[;,\t\r\n])([\s"]*)(?=[=+\-@])/g;

function toCell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const safe = value.replace(formula, "$1$2'");
  return /[";,\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
