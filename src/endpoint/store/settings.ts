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

/** The value of a setting. When there is none, `initial` is stored; one process wins for all. */
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

/** Claims a task that all processes together do once in `seconds`; false: another process did it. */
export async function claimTurn(
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
