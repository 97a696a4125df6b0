import type { Migration } from './migration.ts';

/** What the working group tells of a published practice, and its year. */
export const publishedPractices: Migration = {
  name: '0071-published-practices',
  async up(db) {
    await db.schema.alterTable('survey_responses').addColumn('summary', 'text').execute();
    await db.schema.alterTable('survey_responses').addColumn('year', 'integer').execute();
  },
};
