import type { Migration } from './migration.ts';

/** Changing, withdrawing and approving votes. */
export const voteChanges: Migration = {
  name: '0020-vote-changes',
  async up(db) {
    // SQLite adds one column at a time.
    for (const [table, name] of [
      ['polls', 'version'],
      ['votes', 'approved'],
    ] as const) {
      await db.schema
        .alterTable(table)
        .addColumn(name, 'integer', (column) => column.notNull().defaultTo(0))
        .execute();
    }
    await db.schema.alterTable('votes').addColumn('withdrawn_at', 'text').execute();
    await db.schema
      .createIndex('votes_poll')
      .on('votes')
      .columns(['poll', 'secret_hash'])
      .execute();
  },
};
