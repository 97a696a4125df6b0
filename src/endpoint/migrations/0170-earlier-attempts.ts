import type { Migration } from './migration.ts';

/** What a call on the call list was before the last attempt was noted, so that it can be taken back. */
export const earlierAttempts: Migration = {
  name: '0170-earlier-attempts',
  async up(db) {
    await db.schema.alterTable('calls').addColumn('before_attempt', 'text').execute();
  },
};
