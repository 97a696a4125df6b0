import type { Edition } from '../../contract/group.ts';
import { firstDay } from '../../domain/offer/edition-state.ts';
import type { Migration } from './migration.ts';

/** Calls before an offer ends, reminders before a start, and why a place was offered out of order. */
export const offersAndReminders: Migration = {
  name: '0061-offers-and-reminders',
  async up(db) {
    for (const column of ['offer_call_until', 'offer_called_at', 'reminded_for'] as const) {
      await db.schema.alterTable('signups').addColumn(column, 'text').execute();
    }
    await db.schema.alterTable('signup_history').addColumn('reason', 'text').execute();
    await db.schema.alterTable('editions').addColumn('first_day', 'text').execute();
    const rows = await db.selectFrom('editions').select(['id', 'document']).execute();
    for (const { id, document } of rows as { id: string; document: string }[]) {
      const day = firstDay(JSON.parse(document) as Edition) ?? null;
      await db.updateTable('editions').set({ first_day: day }).where('id', '=', id).execute();
    }
    await db.schema.createIndex('editions_first_day').on('editions').column('first_day').execute();
  },
};
