import type { Migration } from './migration.ts';

/** Demand signals: what people looked for and did not find. */
export const demandSignals: Migration = {
  name: '0022-demand-signals',
  async up(db) {
    await db.schema
      .createTable('demand_signals')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('institution', 'text')
      .addColumn('wishes', 'text', (column) => column.notNull())
      .addColumn('personal', 'text')
      .addColumn('suspect', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('demand_signals_created_at')
      .on('demand_signals')
      .columns(['institution', 'created_at'])
      .execute();
  },
};
