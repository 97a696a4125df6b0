import type { Migration } from './migration.ts';

/** Votes beyond those that count at once, together by address and hour. */
export const voteBatches: Migration = {
  name: '0070-vote-batches',
  async up(db) {
    await db.schema.alterTable('votes').addColumn('batch', 'text').execute();
    await db.schema.createIndex('votes_batch').on('votes').columns(['batch']).execute();
  },
};
