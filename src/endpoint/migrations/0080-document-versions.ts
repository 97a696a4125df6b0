import type { Migration } from './migration.ts';

/** A version per document, so that two people at the desk cannot overwrite each other's change. */
export const documentVersions: Migration = {
  name: '0080-document-versions',
  async up(db) {
    const columns = [
      ['groups', 'version'],
      ['editions', 'document_version'],
      ['institutions', 'version'],
    ] as const;
    for (const [table, column] of columns) {
      await db.schema
        .alterTable(table)
        .addColumn(column, 'integer', (it) => it.notNull().defaultTo(1))
        .execute();
    }
  },
};
