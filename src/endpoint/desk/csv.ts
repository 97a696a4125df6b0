/** A row of a table by the names of its columns; what is left out stays empty. */
export type Row<Column extends string> = { [C in Column]?: string | number | undefined };

/**
 * A table as RFC 4180 has it, with a byte order mark, so that spreadsheets read the letters right. A
 * text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function toCsv<Column extends string>(
  columns: readonly Column[],
  rows: readonly Row<Column>[],
): string {
  const lines = [columns, ...rows.map((row) => columns.map((it) => row[it]))];
  return `\uFEFF${lines.map((cells) => `${cells.map(toCell).join()}\r\n`).join('')}`;
}

function toCell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
