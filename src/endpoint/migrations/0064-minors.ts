import type { Migration } from './migration.ts';

/** From a yes or no for minors to the ages from which they sign up themselves. */
export const minors: Migration = {
  name: '0064-minors',
  async up(db) {
    const rows = await db.selectFrom('institutions').select(['id', 'document']).execute();
    for (const { id, document } of rows) {
      const { minorsMaySignUp, ...rest } = JSON.parse(document) as Record<string, unknown>;
      if (minorsMaySignUp === undefined) continue;
      const changed = minorsMaySignUp === true ? { minors: { selfFrom: 0 }, ...rest } : rest;
      await db
        .updateTable('institutions')
        .set({ document: JSON.stringify(changed) })
        .where('id', '=', id)
        .execute();
    }
  },
};
