import type { Migration } from './migration.ts';

/** Who works at the desk, what they may do, and where they are signed in. */
export const deskPeople: Migration = {
  name: '0090-desk-people',
  async up(db) {
    await db.schema
      .createTable('desk_people')
      .addColumn('id', 'text', (it) => it.primaryKey())
      .addColumn('sealed', 'text', (it) => it.notNull())
      .addColumn('email_hash', 'text', (it) => it.unique())
      .addColumn('invited_by', 'text', (it) => it.notNull())
      .addColumn('created_at', 'text', (it) => it.notNull())
      .addColumn('ended_at', 'text')
      .addColumn('version', 'integer', (it) => it.notNull().defaultTo(1))
      .execute();
    await db.schema
      .createTable('desk_rights')
      .addColumn('person', 'text', (it) => it.notNull())
      .addColumn('task', 'text', (it) => it.notNull())
      .addColumn('institution', 'text', (it) => it.notNull())
      .addColumn('group_id', 'text', (it) => it.notNull())
      .addPrimaryKeyConstraint('desk_rights_key', ['person', 'task', 'institution', 'group_id'])
      .execute();
    await db.schema
      .createTable('desk_links')
      .addColumn('id', 'text', (it) => it.primaryKey())
      .addColumn('browser_hash', 'text', (it) => it.notNull())
      .addColumn('email_hash', 'text', (it) => it.notNull())
      .addColumn('person', 'text')
      .addColumn('secret_hash', 'text', (it) => it.notNull())
      .addColumn('code_hash', 'text', (it) => it.notNull())
      .addColumn('tries', 'integer', (it) => it.notNull().defaultTo(0))
      .addColumn('expires_at', 'text', (it) => it.notNull())
      .addColumn('used_at', 'text')
      .execute();
    await db.schema
      .createIndex('desk_links_browser')
      .on('desk_links')
      .column('browser_hash')
      .execute();
    await db.schema.createIndex('desk_links_end').on('desk_links').column('expires_at').execute();
    await db.schema
      .createTable('desk_sessions')
      .addColumn('id', 'text', (it) => it.primaryKey())
      .addColumn('token_hash', 'text', (it) => it.notNull().unique())
      .addColumn('person', 'text', (it) => it.notNull())
      .addColumn('signed_in_by', 'text', (it) => it.notNull())
      .addColumn('device', 'text')
      .addColumn('signed_in_at', 'text', (it) => it.notNull())
      .addColumn('last_seen_at', 'text', (it) => it.notNull())
      .addColumn('ends_at', 'text', (it) => it.notNull())
      .execute();
    await db.schema
      .createIndex('desk_sessions_person')
      .on('desk_sessions')
      .column('person')
      .execute();
  },
};
