import type { Migration } from './migration.ts';

/** Waiting list, offers, erasure and history of sign-ups. */
export const lifecycle: Migration = {
  name: '0010-lifecycle',
  async up(db) {
    for (const column of ['priority', 'possible_duplicate'] as const) {
      await db.schema
        .alterTable('signups')
        .addColumn(column, 'integer', (it) => it.notNull().defaultTo(0))
        .execute();
    }
    const moments = ['waiting_since', 'offer_expires_at', 'erased_at'] as const;
    for (const column of [...moments, 'contact_phone', 'contact_email'] as const) {
      await db.schema.alterTable('signups').addColumn(column, 'text').execute();
    }
    await db
      .updateTable('signups')
      .set((eb: { ref(name: string): unknown }) => ({ waiting_since: eb.ref('created_at') }))
      .where('status', '=', 'waiting')
      .execute();
    await db.schema
      .createIndex('signups_offer_expires_at')
      .on('signups')
      .columns(['status', 'offer_expires_at'])
      .execute();
    await db.schema
      .alterTable('signup_history')
      .addColumn('actor', 'text', (it) => it.notNull().defaultTo('participant'))
      .execute();
    await db.schema
      .createTable('signup_secrets')
      .addColumn('reference', 'text', (it) => it.notNull())
      .addColumn('secret_hash', 'text', (it) => it.notNull())
      .addPrimaryKeyConstraint('signup_secrets_key', ['reference', 'secret_hash'])
      .execute();
  },
};
