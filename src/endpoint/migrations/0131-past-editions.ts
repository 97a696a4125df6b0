import type { Migration } from './migration.ts';

/** Editions that began and were then taken out of the offer: the figures of their year stay. */
export const pastEditions: Migration = {
  name: '0131-past-editions',
  async up(db) {
    await db.schema
      .createTable('past_editions')
      .ifNotExists()
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('group_id', 'text', (column) => column.notNull())
      .addColumn('institution', 'text', (column) => column.notNull())
      .addColumn('document', 'text', (column) => column.notNull())
      .addColumn('group_document', 'text', (column) => column.notNull())
      .addColumn('held', 'integer', (column) => column.notNull())
      .addColumn('held_elsewhere', 'integer', (column) => column.notNull())
      .execute();
  },
};
