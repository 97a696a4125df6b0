import type { Migration } from './migration.ts';

/** How many people an organisation signed up in a month, of those who were erased since. */
export const referralCounts: Migration = {
  name: '0132-referral-counts',
  async up(db) {
    await db.schema
      .createTable('referral_counts')
      .ifNotExists()
      .addColumn('institution', 'text', (column) => column.notNull())
      .addColumn('group_id', 'text', (column) => column.notNull())
      .addColumn('organization', 'text', (column) => column.notNull())
      .addColumn('month', 'text', (column) => column.notNull())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('referral_counts_key', [
        'institution',
        'group_id',
        'organization',
        'month',
      ])
      .execute();
  },
};
