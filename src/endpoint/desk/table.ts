/** A row by column names; absent cells stay empty. */
export type Row<Column extends string = string> = {
  [C in Column]?: string | number | undefined;
};

/** What is exported to a spreadsheet. */
export interface Table<Column extends string = string> {
  columns: readonly Column[];
  rows: readonly Row<Column>[];
}
