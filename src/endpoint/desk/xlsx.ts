import type { Table } from './table.ts';

/** Characters that XML 1.0 cannot hold; a spreadsheet refuses a file that has one. */
const notInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A table as an Excel workbook. Texts are stored as texts, so that none is read as a formula. */
export async function toXlsx<Column extends string>({
  columns,
  rows,
}: Table<Column>): Promise<Blob> {
  // Loaded here, because few requests need it.
  const { default: writeWorkbook } = await import('write-excel-file/universal');
  const head = columns.map((column) => ({ value: column, fontWeight: 'bold' as const }));
  const body = rows.map((row) =>
    columns.map((column) => {
      const value = row[column];
      return typeof value === 'string' ? value.replace(notInXml, '') : value;
    }),
  );
  return writeWorkbook([head, ...body], { stickyRowsCount: 1 }).toBlob();
}
