import type { Migration } from './migration.ts';

/** How often the plan of an edition changed, and when it did last: for calendars and the feed. */
export const calendarChanges: Migration = {
  name: '0063-calendar-changes',
  async up(db) {
    await db.schema
      .alterTable('editions')
      .addColumn('sequence', 'integer', (it) => it.notNull().defaultTo(0))
      .execute();
    await db.schema.alterTable('editions').addColumn('changed_at', 'text').execute();
  },
};
