import type { InTransaction } from '../store/store.ts';

/** Milliseconds for which a process has a migration to itself. A migration takes seconds. */
export const lease = 120_000;

/**
 * Claims a migration for a process. Where a transaction covers changes of the schema, the others wait
 * for its end. Where it does not, they find the claim, and may take it over once it is older than the
 * lease: then the process that had it has ended in the middle.
 *
 * @returns whether the process has it
 */
export async function claimMigration(
  tx: InTransaction,
  name: string,
  owner: string,
  now: Date,
): Promise<boolean> {
  const until = new Date(now.getTime() + lease).toISOString();
  const claimed = await tx
    .insertInto('migration_claims')
    .values({ name, owner, until })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ owner, until })
        .where((eb) =>
          eb.or([
            eb('migration_claims.owner', '=', owner),
            eb('migration_claims.until', '<=', now.toISOString()),
          ]),
        ),
    )
    .returning('name')
    .executeTakeFirst();
  return claimed !== undefined;
}

/** Gives a claim back: the migration is finished. */
export async function endClaim(tx: InTransaction, name: string): Promise<void> {
  await tx.deleteFrom('migration_claims').where('name', '=', name).execute();
}
