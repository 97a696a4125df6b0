import type { Migration } from './migration.ts';

/** The numbers that sessions keep when others are added or dropped, for calendars. */
export const sessionNumbers: Migration = {
  name: '0115-session-numbers',
  async up(db) {
    await db.schema.alterTable('editions').addColumn('session_numbers', 'text').execute();
  },
};
