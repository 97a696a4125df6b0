import type { Migration } from './migration.ts';

/** Who looked at personal data, and who changed what at the desk. */
export const audit: Migration = {
  name: '0082-audit',
  async up(db) {
    await db.schema
      .createTable('audit')
      .ifNotExists()
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('records', 'text', (column) => column.notNull())
      .addColumn('fields', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('audit_at').ifNotExists().on('audit').column('at').execute();
  },
};
