import type { Migration } from './migration.ts';

/** When somebody who wanted to be told was told. */
export const answeredSignals: Migration = {
  name: '0062-answered-signals',
  async up(db) {
    await db.schema.alterTable('demand_signals').addColumn('answered_at', 'text').execute();
  },
};
