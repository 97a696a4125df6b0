import type { Services } from '../services.ts';
import { lockEdition, lockSignup } from '../store/signups.ts';
import type { InTransaction } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';
import { isExpired } from './answer-deadline.ts';
import { moveSignup } from './move.ts';
import { nextInLine, offerPlaces } from './offer-places.ts';

/** Takes back an offered place and offers it to the next one. */
export async function expireOffer(
  tx: InTransaction,
  services: Services,
  signup: SignupsTable,
  now: Date,
): Promise<void> {
  await moveSignup(tx, services, signup, { to: 'expired', actor: 'endpoint', now });
  await offerPlaces(tx, services, signup.edition_id, now);
}

/** Takes back all offers whose time is over, each in its own transaction. */
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
      const signup = await lockSignup(tx, reference);
      // Another process may have done it since the query.
      if (signup && isExpired(signup, now)) await expireOffer(tx, services, signup, now);
    });
  }
}

/** Offers places that came free by another way than a sign-up, such as a larger edition. */
export async function offerAllPlaces(services: Services, now: Date): Promise<void> {
  const { store } = services;
  const editions = await store.db
    .selectFrom('editions')
    .select('id')
    .where('waiting', '>', 0)
    .execute();
  for (const { id } of editions) {
    if ((await nextInLine(store.db, id, now)).length === 0) continue;
    await store.write(async (tx) => {
      await lockEdition(tx, id);
      await offerPlaces(tx, services, id, now);
    });
  }
}
