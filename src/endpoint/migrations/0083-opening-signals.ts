import type { Migration } from './migration.ts';

/** Signals of people who want to be told when one edition opens. */
export const openingSignals: Migration = {
  name: '0083-opening-signals',
  async up(db) {
    await db.schema.alterTable('demand_signals').addColumn('edition_id', 'text').execute();
    await db.schema
      .createIndex('demand_signals_edition')
      .on('demand_signals')
      .column('edition_id')
      .execute();
  },
};
