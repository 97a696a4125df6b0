import type { Migration } from './migration.ts';

/** The count that a summary was written on: equal totals may hide other numbers. */
export const summaryFacts: Migration = {
  name: '0200-summary-facts',
  async up(db) {
    for (const table of ['polls', 'surveys']) {
      await db.schema.alterTable(table).addColumn('summary_facts', 'text').execute();
    }
  },
};
