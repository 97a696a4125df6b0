import type { InTransaction, Queries } from './store.ts';
import type { DeskIdentitiesTable, DeskInvitationsTable } from './tables.ts';

/** An account at an identity provider: a mail address there may pass to somebody else, this may not. */
export type Account = Pick<DeskIdentitiesTable, 'issuer' | 'subject'>;

export const findIdentity = (
  db: Queries,
  { issuer, subject }: Account,
): Promise<DeskIdentitiesTable | undefined> =>
  db
    .selectFrom('desk_identities')
    .selectAll()
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();

/** Joins an account to a person; false: it is somebody's already. */
export async function addIdentity(tx: InTransaction, row: DeskIdentitiesTable): Promise<boolean> {
  const added = await tx
    .insertInto('desk_identities')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('person')
    .executeTakeFirst();
  return added !== undefined;
}

export async function addInvitation(tx: InTransaction, row: DeskInvitationsTable): Promise<void> {
  await tx.insertInto('desk_invitations').values(row).execute();
}

/** Whom an invitation is for; undefined: it was used, or is too old. */
export async function invitedBy(
  db: Queries,
  secretHash: string,
  now: Date,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('desk_invitations')
    .select('person')
    .where('secret_hash', '=', secretHash)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst();
  return row?.person;
}

/** Uses an invitation up; undefined: somebody was first, or it is too old. */
export async function useInvitation(
  tx: InTransaction,
  secretHash: string,
  now: Date,
): Promise<string | undefined> {
  const row = await tx
    .deleteFrom('desk_invitations')
    .where('secret_hash', '=', secretHash)
    .returning(['person', 'expires_at'])
    .executeTakeFirst();
  return row && row.expires_at > now.toISOString() ? row.person : undefined;
}
