import type { Services } from '../services.ts';
import { addCall } from '../store/calls.ts';
import { lockSignup } from '../store/signups.ts';

/** Puts on the call list who left a phone number and has not answered an offer that ends soon. */
export async function callBeforeOffersEnd(services: Services, now: Date): Promise<void> {
  const { store, policy } = services;
  const soon = new Date(now.getTime() + policy.callBeforeOfferEnds * 1000).toISOString();
  const due = await store.db
    .selectFrom('signups')
    .select('reference')
    .where('status', '=', 'offered')
    .where('offer_expires_at', '<=', soon)
    .where('offer_call_until', '>', now.toISOString())
    .where('offer_called_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('calls')
            .select('calls.id')
            .whereRef('calls.reference', '=', 'signups.reference')
            .where('calls.closed_at', 'is', null)
            .where('calls.reason', 'not like', 'referrer-%'),
        ),
      ),
    )
    .execute();
  for (const { reference } of due) {
    await store.write(async (tx) => {
      const signup = await lockSignup(tx, reference);
      if (signup?.status !== 'offered' || signup.offer_called_at !== null) return;
      await addCall(tx, signup, 'offer-ends', now);
    });
  }
}
