import type { SignupState } from '../../contract/signup.ts';
import { canMove } from '../../domain/signup/signup-state.ts';
import type { Services } from '../services.ts';
import { referralOf } from '../person/referral.ts';
import { toldBarriersOf } from '../person/told-barriers.ts';
import { countBarriers } from '../store/barrier-counts.ts';
import { rememberErasure } from '../store/erasures.ts';
import { countReferral } from '../store/referral-counts.ts';
import { lockSignup } from '../store/signups.ts';
import type { InTransaction } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';
import { leave } from './leave.ts';

/**
 * Erases the personal data of a locked sign-up and closes its status link. State, edition and history
 * stay, for the counts; who referred is counted by organisation, and so is what keeps people away. False:
 * it had been erased before.
 */
export async function eraseSignup(
  tx: InTransaction,
  services: Services,
  signup: SignupsTable,
  now: Date,
): Promise<boolean> {
  const { reference } = signup;
  const referral = await referralOf(services, signup);
  const told = signup.suspect === 1 ? undefined : await toldBarriersOf(services, signup);
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
  if (erased) await rememberErasure(tx, reference, now);
  if (erased && referral) await countReferral(tx, referral);
  if (erased && told) await countBarriers(tx, told);
  await tx.deleteFrom('calls').where('reference', '=', reference).execute();
  await tx.deleteFrom('held_changes').where('target', '=', reference).execute();
  return erased !== undefined;
}

/** Deletes the unsent messages about a sign-up: they hold an address and a link. */
export async function deleteUnsent(tx: InTransaction, reference: string): Promise<void> {
  await tx
    .deleteFrom('outbox')
    .where('reference', '=', reference)
    .where('state', '!=', 'sent')
    .execute();
}

/**
 * Erases a sign-up on request. Someone who waits or has a place is withdrawn first, and someone who
 * takes part has finished, so that the place goes to the next one and the figures stay. Unsent messages are deleted. False: it does not exist or had been erased.
 */
export async function eraseOnRequest(
  services: Services,
  reference: string,
  now: Date,
): Promise<boolean> {
  return services.store.write(async (tx) => {
    const signup = await lockSignup(tx, reference);
    if (!signup || signup.erased_at !== null) return false;
    const state = signup.status as SignupState;
    // Who began is a participant in the figures of this edition, and stays one.
    const end = canMove(state, 'finished') ? 'finished' : 'withdrawn';
    if (canMove(state, end)) {
      await leave(tx, services, signup, { to: end, actor: 'coordinator', now });
    }
    await deleteUnsent(tx, reference);
    return eraseSignup(tx, services, signup, now);
  });
}
