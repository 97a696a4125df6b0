import type { SignupState } from '../../contract/signup.ts';
import { canMove } from '../../domain/signup/signup-state.ts';
import type { Services } from '../services.ts';
import { holdSignup } from '../store/signups.ts';
import type { InTransaction } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';
import { leave } from './leave.ts';

/**
 * Erases who a held sign-up is about. What is counted stays: state, edition and history. The status
 * link opens nothing any more. False: it had been erased.
 */
export async function eraseSignup(
  tx: InTransaction,
  { reference }: Pick<SignupsTable, 'reference'>,
  now: Date,
): Promise<boolean> {
  const erased = await tx
    .updateTable('signups')
    .set({
      personal: '',
      contact_phone: null,
      contact_email: null,
      secret_hash: '',
      erased_at: now.toISOString(),
    })
    .where('reference', '=', reference)
    .where('erased_at', 'is', null)
    .returning('reference')
    .executeTakeFirst();
  await tx.deleteFrom('signup_secrets').where('reference', '=', reference).execute();
  return erased !== undefined;
}

/** Takes away what was still to be sent about a sign-up: it has an address and a link. */
export async function dropUnsent(tx: InTransaction, reference: string): Promise<void> {
  await tx
    .deleteFrom('outbox')
    .where('reference', '=', reference)
    .where('state', '!=', 'sent')
    .execute();
}

/**
 * Erases on request: who still takes part or waits is withdrawn, and the place goes to who is next.
 * Nothing more is sent about it. False: there is no such sign-up, or it had been erased.
 */
export async function eraseOnRequest(
  services: Services,
  reference: string,
  now: Date,
): Promise<boolean> {
  return services.store.write(async (tx) => {
    const signup = await holdSignup(tx, reference);
    if (!signup || signup.erased_at !== null) return false;
    if (canMove(signup.status as SignupState, 'withdrawn')) {
      await leave(tx, services, signup, { to: 'withdrawn', actor: 'coordinator', now });
    }
    await dropUnsent(tx, reference);
    return eraseSignup(tx, signup, now);
  });
}
