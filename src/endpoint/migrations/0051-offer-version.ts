import type { Migration } from './migration.ts';

/** The version of the offer is the sum of those of its editions: read without reading the editions. */
export const offerVersion: Migration = {
  name: '0051-offer-version',
  async up(db) {
    await db.schema.createIndex('editions_version').on('editions').column('version').execute();
  },
};
