import type { Migration } from './migration.ts';

/** An index for the version of the offer, the sum of the versions of its editions. */
export const offerVersion: Migration = {
  name: '0051-offer-version',
  async up(db) {
    await db.schema.createIndex('editions_version').on('editions').column('version').execute();
  },
};
