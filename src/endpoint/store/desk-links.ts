import type { InTransaction, Queries } from './store.ts';
import type { DeskLinksTable } from './tables.ts';

export async function addLink(tx: InTransaction, link: DeskLinksTable): Promise<void> {
  await tx.insertInto('desk_links').values(link).execute();
}

/** A link that was not used yet, in the browser that asked for it. */
export const findLink = (
  db: Queries,
  { browserHash, secretHash }: { browserHash: string; secretHash: string },
  now: Date,
): Promise<DeskLinksTable | undefined> =>
  db
    .selectFrom('desk_links')
    .selectAll()
    .where('browser_hash', '=', browserHash)
    .where('secret_hash', '=', secretHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst();

/**
 * The mails of which a code may be the one, in the browser that asked for them. Each counts the try
 * before the code is compared, so that tries at the same moment are counted as well.
 */
export const tryCode = (
  tx: InTransaction,
  { browserHash, emailHashes }: { browserHash: string; emailHashes: readonly string[] },
  maxTries: number,
  now: Date,
): Promise<DeskLinksTable[]> =>
  tx
    .updateTable('desk_links')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('browser_hash', '=', browserHash)
    .where('email_hash', 'in', emailHashes)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .where('tries', '<', maxTries)
    .returningAll()
    .execute();

/** Uses a link up; false: somebody else was first. */
export async function useLink(tx: InTransaction, id: string, now: Date): Promise<boolean> {
  const used = await tx
    .updateTable('desk_links')
    .set({ used_at: now.toISOString() })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return used !== undefined;
}

/** Ends all mails of a person that were not used. */
export async function endLinks(tx: InTransaction, person: string): Promise<void> {
  await tx.deleteFrom('desk_links').where('person', '=', person).execute();
}
