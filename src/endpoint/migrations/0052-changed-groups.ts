import type { Migration } from './migration.ts';

/** Which groups have other places than before: read from an index, without the editions themselves. */
export const changedGroups: Migration = {
  name: '0052-changed-groups',
  async up(db) {
    await db.schema.dropIndex('editions_version').execute();
    await db.schema
      .createIndex('editions_version')
      .on('editions')
      .columns(['version', 'group_id'])
      .execute();
  },
};
