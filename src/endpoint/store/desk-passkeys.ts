import type { InTransaction, Queries } from './store.ts';
import type { DeskPasskeysTable } from './tables.ts';

export const listPasskeysOf = (db: Queries, person: string): Promise<DeskPasskeysTable[]> =>
  db
    .selectFrom('desk_passkeys')
    .selectAll()
    .where('person', '=', person)
    .orderBy('created_at')
    .orderBy('id')
    .execute();

export const findPasskey = (db: Queries, id: string): Promise<DeskPasskeysTable | undefined> =>
  db.selectFrom('desk_passkeys').selectAll().where('id', '=', id).executeTakeFirst();

export async function addPasskey(tx: InTransaction, passkey: DeskPasskeysTable): Promise<void> {
  await tx.insertInto('desk_passkeys').values(passkey).execute();
}

/** Notes the use of a passkey, with what its authenticator counts. */
export async function usePasskey(
  tx: InTransaction,
  id: string,
  counter: number,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('desk_passkeys')
    .set({ counter, last_used_at: now.toISOString() })
    .where('id', '=', id)
    .execute();
}

/** Takes a passkey of a person away; false: they have no such passkey. */
export async function removePasskey(
  tx: InTransaction,
  person: string,
  id: string,
): Promise<boolean> {
  const removed = await tx
    .deleteFrom('desk_passkeys')
    .where('person', '=', person)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return removed !== undefined;
}

export async function removePasskeysOf(tx: InTransaction, person: string): Promise<void> {
  await tx.deleteFrom('desk_passkeys').where('person', '=', person).execute();
}
