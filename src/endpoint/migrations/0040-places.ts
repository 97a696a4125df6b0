import type { Migration } from './migration.ts';

/** Places per month, and editions that start when enough people have signed up. */
export const places: Migration = {
  name: '0040-places',
  async up(db) {
    for (const column of ['place_month', 'start_told'] as const) {
      await db.schema.alterTable('signups').addColumn(column, 'text').execute();
    }
    for (const column of ['month', 'reached_at'] as const) {
      await db.schema.alterTable('editions').addColumn(column, 'text').execute();
    }
    for (const column of ['joined', 'when_full'] as const) {
      await db.schema
        .alterTable('editions')
        .addColumn(column, 'integer', (it) => it.notNull().defaultTo(0))
        .execute();
    }
    // In which month existing sign-ups got their place is unknown; an empty text is no month.
    await db
      .updateTable('signups')
      .set({ place_month: '' })
      .where('for_place', '=', 1)
      .where('status', 'in', [
        'received',
        'talk-planned',
        'placed',
        'taking-part',
        'offered',
        'finished',
      ])
      .execute();
    const rows = await db.selectFrom('editions').select(['id', 'document']).execute();
    for (const { id, document } of rows as { id: string; document: string }[]) {
      if ((JSON.parse(document) as { entry?: unknown }).entry !== 'when-full') continue;
      await db.updateTable('editions').set({ when_full: 1 }).where('id', '=', id).execute();
    }
  },
};
