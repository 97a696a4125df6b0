import type { Migration } from './migration.ts';

/** Whether a meeting took place, and how many people were there. */
export const meetingsHeld: Migration = {
  name: '0130-meetings-held',
  async up(db) {
    await db.schema
      .createTable('meetings_held')
      .ifNotExists()
      .addColumn('edition_id', 'text', (column) => column.notNull())
      .addColumn('date', 'text', (column) => column.notNull())
      .addColumn('held', 'integer', (column) => column.notNull())
      .addColumn('present', 'integer')
      .addPrimaryKeyConstraint('meetings_held_key', ['edition_id', 'date'])
      .execute();
  },
};
