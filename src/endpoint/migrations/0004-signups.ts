import type { Migration } from './migration.ts';

/** Sign-ups, and each change of one, never overwritten. */
export const signups: Migration = {
  name: '0004-signups',
  async up(db) {
    await db.schema
      .createTable('signups')
      .addColumn('reference', 'text', (column) => column.primaryKey())
      .addColumn('secret_hash', 'text', (column) => column.notNull())
      .addColumn('mode', 'text', (column) => column.notNull())
      .addColumn('institution', 'text', (column) => column.notNull())
      .addColumn('group_id', 'text')
      .addColumn('edition_id', 'text')
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('for_place', 'integer', (column) => column.notNull())
      .addColumn('suspect', 'integer', (column) => column.notNull())
      .addColumn('personal', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('signups_edition')
      .on('signups')
      .columns(['edition_id', 'status'])
      .execute();
    await db.schema
      .createTable('signup_history')
      .addColumn('reference', 'text', (column) => column.notNull())
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('signup_history_key', ['reference', 'sequence'])
      .execute();
  },
};
