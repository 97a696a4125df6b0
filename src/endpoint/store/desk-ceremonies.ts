import type { InTransaction } from './store.ts';
import type { DeskCeremoniesTable } from './tables.ts';

/** Keeps what a sign-in under way has to remember; one that the browser began before is forgotten. */
export async function keepCeremony(tx: InTransaction, row: DeskCeremoniesTable): Promise<void> {
  await tx
    .deleteFrom('desk_ceremonies')
    .where('browser_hash', '=', row.browser_hash)
    .where('kind', '=', row.kind)
    .execute();
  await tx.insertInto('desk_ceremonies').values(row).execute();
}

/** Takes it out, once; undefined: there is none, or it is too old. */
export async function takeCeremony(
  tx: InTransaction,
  browserHash: string,
  kind: DeskCeremoniesTable['kind'],
  now: Date,
): Promise<string | undefined> {
  const row = await tx
    .deleteFrom('desk_ceremonies')
    .where('browser_hash', '=', browserHash)
    .where('kind', '=', kind)
    .returning(['sealed', 'expires_at'])
    .executeTakeFirst();
  return row && row.expires_at > now.toISOString() ? row.sealed : undefined;
}

export async function removeOldCeremonies(tx: InTransaction, now: Date): Promise<void> {
  await tx.deleteFrom('desk_ceremonies').where('expires_at', '<=', now.toISOString()).execute();
}
