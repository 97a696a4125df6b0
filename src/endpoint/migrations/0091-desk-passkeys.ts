import type { Migration } from './migration.ts';

/** Passkeys, accounts at an identity provider, and what a sign-in under way has to remember. */
export const deskPasskeys: Migration = {
  name: '0091-desk-passkeys',
  async up(db) {
    await db.schema
      .createTable('desk_passkeys')
      .addColumn('id', 'text', (it) => it.primaryKey())
      .addColumn('person', 'text', (it) => it.notNull())
      .addColumn('public_key', 'text', (it) => it.notNull())
      .addColumn('counter', 'integer', (it) => it.notNull())
      .addColumn('transports', 'text', (it) => it.notNull())
      .addColumn('name', 'text', (it) => it.notNull())
      .addColumn('created_at', 'text', (it) => it.notNull())
      .addColumn('last_used_at', 'text')
      .execute();
    await db.schema
      .createIndex('desk_passkeys_person')
      .on('desk_passkeys')
      .column('person')
      .execute();
    await db.schema
      .createTable('desk_identities')
      .addColumn('issuer', 'text', (it) => it.notNull())
      .addColumn('subject', 'text', (it) => it.notNull())
      .addColumn('person', 'text', (it) => it.notNull())
      .addColumn('created_at', 'text', (it) => it.notNull())
      .addPrimaryKeyConstraint('desk_identities_key', ['issuer', 'subject'])
      .execute();
    await db.schema
      .createTable('desk_invitations')
      .addColumn('secret_hash', 'text', (it) => it.primaryKey())
      .addColumn('person', 'text', (it) => it.notNull())
      .addColumn('expires_at', 'text', (it) => it.notNull())
      .execute();
    await db.schema
      .createTable('desk_ceremonies')
      .addColumn('browser_hash', 'text', (it) => it.notNull())
      .addColumn('kind', 'text', (it) => it.notNull())
      .addColumn('sealed', 'text', (it) => it.notNull())
      .addColumn('expires_at', 'text', (it) => it.notNull())
      .addPrimaryKeyConstraint('desk_ceremonies_key', ['browser_hash', 'kind'])
      .execute();
  },
};
