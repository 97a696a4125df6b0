import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Indexes for the texts and responses that are shown, and for the answer of an institution. */
export const ballotIndexes: Migration = {
  name: '0050-ballot-indexes',
  async up(db) {
    await db.schema
      .createIndex('votes_texts')
      .on('votes')
      .columns(['poll', 'approved', 'created_at'])
      .where(sql.ref('other_text'), 'is not', null)
      .execute();
    await db.schema
      .createIndex('survey_responses_shown')
      .on('survey_responses')
      .columns(['survey', 'approved', 'publish', 'created_at'])
      .execute();
    await db.schema
      .createIndex('survey_responses_institution')
      .on('survey_responses')
      .columns(['survey', 'code_institution'])
      .execute();
  },
};
