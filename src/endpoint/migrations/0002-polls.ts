import type { Migration } from './migration.ts';

/** Polls, their earlier rounds, votes, and the counts kept with each vote. */
export const polls: Migration = {
  name: '0002-polls',
  async up(db) {
    await db.schema
      .createTable('polls')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('options', 'text', (column) => column.notNull())
      .addColumn('results_visible', 'text', (column) => column.notNull())
      .addColumn('minimum_votes', 'integer', (column) => column.notNull())
      .addColumn('opens_at', 'text')
      .addColumn('closes_at', 'text')
      .addColumn('first_vote_at', 'text')
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('poll_rounds')
      .addColumn('poll', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('label', 'text', (column) => column.notNull())
      .addColumn('from_date', 'text')
      .addColumn('until_date', 'text')
      .addColumn('total', 'integer', (column) => column.notNull())
      .addColumn('counts', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('poll_rounds_key', ['poll', 'id'])
      .execute();
    await db.schema
      .createTable('tallies')
      .addColumn('poll', 'text', (column) => column.notNull())
      .addColumn('option_id', 'text', (column) => column.notNull())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('tallies_key', ['poll', 'option_id'])
      .execute();
    await db.schema
      .createTable('votes')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('poll', 'text', (column) => column.notNull())
      .addColumn('option_id', 'text', (column) => column.notNull())
      .addColumn('other_text', 'text')
      .addColumn('role', 'text')
      .addColumn('institution', 'text')
      .addColumn('secret_hash', 'text', (column) => column.notNull())
      .addColumn('suspect', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .execute();
  },
};
