import type { Migration } from './migration.ts';

/** Tables for every kind of submission: settings, form tokens, idempotency and limits. */
export const submissions: Migration = {
  name: '0001-submissions',
  async up(db) {
    await db.schema
      .createTable('settings')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('form_tokens')
      .addColumn('nonce', 'text', (column) => column.primaryKey())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('idempotency')
      .addColumn('key_hash', 'text', (column) => column.primaryKey())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('answer', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('rate_limits')
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('window_start', 'text', (column) => column.notNull())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('rate_limits_key', ['name', 'window_start'])
      .execute();
    for (const table of ['form_tokens', 'idempotency', 'rate_limits']) {
      await db.schema.createIndex(`${table}_expires_at`).on(table).column('expires_at').execute();
    }
  },
};
