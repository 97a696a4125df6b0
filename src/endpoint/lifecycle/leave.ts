import type { SignupState } from '../../contract/signup.ts';
import type { Services } from '../services.ts';
import type { InTransaction } from '../store/store.ts';
import type { Actor, SignupsTable } from '../store/tables.ts';
import { moveSignup } from './move.ts';
import { offerPlaces } from './offer-places.ts';
import { countSecondSignup } from './same-person.ts';

/** Ends a locked sign-up; its place goes to the next one. */
export async function leave(
  tx: InTransaction,
  services: Services,
  signup: SignupsTable,
  { to, actor, now }: { to: SignupState; actor: Actor; now: Date },
): Promise<SignupsTable> {
  const left = await moveSignup(tx, services, signup, { to, actor, now });
  await countSecondSignup(tx, services, left, now);
  await offerPlaces(tx, services, left.edition_id, now);
  return left;
}
