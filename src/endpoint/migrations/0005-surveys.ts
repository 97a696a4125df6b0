import type { Migration } from './migration.ts';

/** Surveys with the consensus kept beside them, and the responses it is made of. */
export const surveys: Migration = {
  name: '0005-surveys',
  async up(db) {
    await db.schema
      .createTable('surveys')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('factors', 'text', (column) => column.notNull())
      .addColumn('results_visible', 'text', (column) => column.notNull())
      .addColumn('minimum_ranked', 'integer', (column) => column.notNull())
      .addColumn('opens_at', 'text')
      .addColumn('closes_at', 'text')
      .addColumn('consensus', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('survey_responses')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('survey', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('ranking', 'text', (column) => column.notNull())
      .addColumn('remark', 'text')
      .addColumn('institution', 'text')
      .addColumn('role', 'text')
      .addColumn('code', 'text')
      .addColumn('publish', 'integer', (column) => column.notNull())
      .addColumn('approved', 'integer', (column) => column.notNull())
      .addColumn('imported', 'integer', (column) => column.notNull())
      .addColumn('suspect', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('survey_responses_survey')
      .on('survey_responses')
      .columns(['survey', 'created_at'])
      .execute();
  },
};
