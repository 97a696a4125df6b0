import type { Migration } from './migration.ts';

/** An index to find groups with changed places without reading whole editions. */
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
