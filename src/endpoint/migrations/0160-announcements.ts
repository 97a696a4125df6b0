import type { Migration } from './migration.ts';

/** People whom referrers announced, by number, and how many there were once the rows are erased. */
export const announcements: Migration = {
  name: '0160-announcements',
  async up(db) {
    await db.schema
      .createTable('announcements')
      .ifNotExists()
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('number', 'text', (column) => column.notNull())
      .addColumn('institution', 'text', (column) => column.notNull())
      .addColumn('group_id', 'text')
      .addColumn('organization', 'text', (column) => column.notNull())
      .addColumn('announced_at', 'text', (column) => column.notNull())
      .addColumn('arrived_at', 'text')
      .addColumn('closed_at', 'text')
      .execute();
    await db.schema
      .createIndex('announcements_number')
      .ifNotExists()
      .unique()
      .on('announcements')
      .columns(['institution', 'number'])
      .execute();
    await db.schema
      .createTable('announcement_counts')
      .ifNotExists()
      .addColumn('institution', 'text', (column) => column.notNull())
      .addColumn('group_id', 'text', (column) => column.notNull())
      .addColumn('organization', 'text', (column) => column.notNull())
      .addColumn('month', 'text', (column) => column.notNull())
      .addColumn('arrived', 'integer', (column) => column.notNull())
      .addColumn('not_arrived', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('announcement_counts_key', [
        'institution',
        'group_id',
        'organization',
        'month',
      ])
      .execute();
  },
};
