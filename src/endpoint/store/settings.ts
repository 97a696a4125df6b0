import type { Queries, Store } from './store.ts';

export async function readSetting(db: Queries, name: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('settings')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.value;
}

export async function writeSetting(db: Queries, name: string, value: string): Promise<void> {
  await db
    .insertInto('settings')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

/** The value of a setting; the first process to ask decides it, for all. */
export async function settingOr(store: Store, name: string, initial: string): Promise<string> {
  const known = await readSetting(store.db, name);
  if (known !== undefined) return known;
  await store.write(async (tx) => {
    await tx
      .insertInto('settings')
      .values({ name, value: initial })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
  });
  return (await readSetting(store.db, name)) ?? initial;
}

/** Whether this process does what all of them together do once in so many seconds. */
export async function takeTurn(
  store: Store,
  name: string,
  seconds: number,
  now: Date,
): Promise<boolean> {
  const key = `turn ${name}`;
  const due = await settingOr(store, key, now.toISOString());
  if (due > now.toISOString()) return false;
  const taken = await store.write((tx) =>
    tx
      .updateTable('settings')
      .set({ value: new Date(now.getTime() + seconds * 1000).toISOString() })
      .where('name', '=', key)
      .where('value', '=', due)
      .returning('name')
      .executeTakeFirst(),
  );
  return taken !== undefined;
}
