import type { Migration } from './migration.ts';

/**
 * The count that a summary was written on: equal totals may hide other numbers. And decisions on texts by
 * when they were made, of which the desk reads the last ones.
 */
export const summaryFacts: Migration = {
  name: '0200-summary-facts',
  async up(db) {
    for (const table of ['polls', 'surveys']) {
      await db.schema.alterTable(table).addColumn('summary_facts', 'text').execute();
    }
    await db.schema
      .createIndex('text_decisions_decided')
      .ifNotExists()
      .on('text_decisions')
      .columns(['decided_at'])
      .execute();
  },
};
