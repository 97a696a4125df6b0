import type { Migration } from './migration.ts';

/** What people were told of a start that changed since, whom to call, and changes that are held. */
export const calls: Migration = {
  name: '0060-calls',
  async up(db) {
    await db.schema.alterTable('signups').addColumn('told_plan', 'text').execute();
    await db.schema
      .alterTable('editions')
      .addColumn('plan_changed', 'integer', (it) => it.notNull().defaultTo(0))
      .execute();
    await db.schema
      .createIndex('editions_plan_changed')
      .on('editions')
      .column('plan_changed')
      .execute();
    await db.schema
      .createTable('calls')
      .addColumn('id', 'text', (it) => it.primaryKey())
      .addColumn('reference', 'text', (it) => it.notNull())
      .addColumn('institution', 'text', (it) => it.notNull())
      .addColumn('edition_id', 'text')
      .addColumn('reason', 'text', (it) => it.notNull())
      .addColumn('changes', 'text')
      .addColumn('attempts', 'integer', (it) => it.notNull().defaultTo(0))
      .addColumn('last_attempt_at', 'text')
      .addColumn('last_outcome', 'text')
      .addColumn('created_at', 'text', (it) => it.notNull())
      .addColumn('closed_at', 'text')
      .execute();
    await db.schema
      .createIndex('calls_open')
      .on('calls')
      .columns(['institution', 'closed_at', 'created_at'])
      .execute();
    await db.schema.createIndex('calls_reference').on('calls').column('reference').execute();
    await db.schema
      .createTable('held_changes')
      .addColumn('id', 'text', (it) => it.primaryKey())
      .addColumn('kind', 'text', (it) => it.notNull())
      .addColumn('target', 'text', (it) => it.notNull())
      .addColumn('institution', 'text', (it) => it.notNull())
      .addColumn('request', 'text', (it) => it.notNull())
      .addColumn('mailed', 'integer', (it) => it.notNull())
      .addColumn('called', 'integer', (it) => it.notNull())
      .addColumn('state', 'text', (it) => it.notNull())
      .addColumn('problem', 'text')
      .addColumn('created_at', 'text', (it) => it.notNull())
      .addColumn('releases_at', 'text', (it) => it.notNull())
      .execute();
    await db.schema
      .createIndex('held_changes_due')
      .on('held_changes')
      .columns(['state', 'releases_at'])
      .execute();
  },
};
