import { holdEdition, recount } from './places.ts';
import { randomReference } from './reference.ts';
import type { InTransaction } from './store.ts';
import type { SignupsTable } from './tables.ts';

export { holdEdition };

/** Times that another reference is tried when one is taken. */
const attempts = 20;

/**
 * Stores a sign-up under a new reference, starts its history and counts its place. The caller holds
 * the edition.
 */
export async function addSignup(
  tx: InTransaction,
  signup: Omit<SignupsTable, 'reference'>,
): Promise<string> {
  const reference = await insertWithReference(tx, signup);
  await tx
    .insertInto('signup_history')
    .values({ reference, sequence: 1, status: signup.status, at: signup.created_at })
    .execute();
  if (signup.edition_id !== null) await recount(tx, signup.edition_id);
  return reference;
}

async function insertWithReference(
  tx: InTransaction,
  signup: Omit<SignupsTable, 'reference'>,
): Promise<string> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const row = await tx
      .insertInto('signups')
      .values({ reference: randomReference(), ...signup })
      .onConflict((conflict) => conflict.column('reference').doNothing())
      .returning('reference')
      .executeTakeFirst();
    if (row) return row.reference;
  }
  throw new Error('No free reference found for a sign-up');
}
