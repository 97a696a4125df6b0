import { placesToOffer } from '../../domain/signup/place-offers.ts';
import type { Services } from '../services.ts';
import { findEdition } from '../store/groups.ts';
import { holdEdition, holdSignup } from '../store/signups.ts';
import type { InTransaction } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';
import { moveSignup } from './move.ts';
import { offerPlaces } from './offer-places.ts';

/** An offer that was not answered in time; it may still be waiting for `work()`. */
export const isExpired = (it: SignupsTable, now: Date): boolean =>
  it.status === 'offered' &&
  it.offer_expires_at !== null &&
  it.offer_expires_at <= now.toISOString();

/** Takes an offer back and gives it to the next one. */
export async function expireOffer(
  tx: InTransaction,
  services: Services,
  signup: SignupsTable,
  now: Date,
): Promise<void> {
  await moveSignup(tx, services, signup, { to: 'expired', actor: 'endpoint', now });
  await offerPlaces(tx, services, signup.edition_id, now);
}

/** All offers that are past their time, each in a transaction of its own. */
export async function expireOffers(services: Services, now: Date): Promise<void> {
  const { store } = services;
  const due = await store.db
    .selectFrom('signups')
    .select('reference')
    .where('status', '=', 'offered')
    .where('offer_expires_at', '<=', now.toISOString())
    .execute();
  for (const { reference } of due) {
    await store.write(async (tx) => {
      const signup = await holdSignup(tx, reference);
      // Another process may have been here first.
      if (signup && isExpired(signup, now)) await expireOffer(tx, services, signup, now);
    });
  }
}

/** Places that came free in another way, such as an edition that was made larger. */
export async function offerAllPlaces(services: Services, now: Date): Promise<void> {
  const { store } = services;
  const editions = await store.db
    .selectFrom('editions')
    .select('id')
    .where('waiting', '>', 0)
    .execute();
  for (const { id } of editions) {
    const stored = await findEdition(store.db, id);
    if (!stored || placesToOffer(stored.edition, { ...stored, now }) === 0) continue;
    await store.write(async (tx) => {
      await holdEdition(tx, id);
      await offerPlaces(tx, services, id, now);
    });
  }
}
