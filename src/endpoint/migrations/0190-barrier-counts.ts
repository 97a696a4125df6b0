import type { Migration } from './migration.ts';

/** How often people told when they signed up what keeps them away, in a month, of those who were erased since. */
export const barrierCounts: Migration = {
  name: '0190-barrier-counts',
  async up(db) {
    await db.schema
      .createTable('barrier_counts')
      .ifNotExists()
      .addColumn('institution', 'text', (column) => column.notNull())
      .addColumn('group_id', 'text', (column) => column.notNull())
      .addColumn('barrier', 'text', (column) => column.notNull())
      .addColumn('month', 'text', (column) => column.notNull())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('barrier_counts_key', [
        'institution',
        'group_id',
        'barrier',
        'month',
      ])
      .execute();
  },
};
