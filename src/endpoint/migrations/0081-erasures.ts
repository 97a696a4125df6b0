import type { Migration } from './migration.ts';

/** What was erased, by reference only, so that it can be erased again in a restored backup. */
export const erasures: Migration = {
  name: '0081-erasures',
  async up(db) {
    await db.schema
      .createTable('erasures')
      .ifNotExists()
      .addColumn('reference', 'text', (column) => column.primaryKey())
      .addColumn('erased_at', 'text', (column) => column.notNull())
      .execute();
  },
};
