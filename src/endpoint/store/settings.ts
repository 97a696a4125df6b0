import type { Queries } from './store.ts';

/** The value of a setting; the first process to ask decides it, for all. */
export async function settingOr(db: Queries, name: string, initial: string): Promise<string> {
  await db
    .insertInto('settings')
    .values({ name, value: initial })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const row = await db
    .selectFrom('settings')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return row.value;
}
