/** A row by column names; absent cells stay empty. */
export type Row<Column extends string> = { [C in Column]?: string | number | undefined };

/**
 * A table as CSV (RFC 4180). The byte order mark makes spreadsheets read it as UTF-8. A text that a
 * spreadsheet would take for a formula gets an apostrophe before it.
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
