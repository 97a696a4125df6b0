import type { Migration } from './migration.ts';

/**
 * Answers to wishes that can be taken back, invitations that are mailed, and the count on which a summary
 * was written.
 */
export const answersAndInvitations: Migration = {
  name: '0180-answers-and-invitations',
  async up(db) {
    const alter = (table: string, column: string, type: 'text' | 'integer') =>
      db.schema.alterTable(table).addColumn(column, type).execute();
    await alter('demand_signals', 'answer_releases_at', 'text');
    await alter('survey_codes', 'address', 'text');
    await alter('survey_codes', 'mailed_at', 'text');
    for (const table of ['polls', 'surveys']) {
      await alter(table, 'summary_at', 'text');
      await alter(table, 'summary_answers', 'integer');
    }
  },
};
