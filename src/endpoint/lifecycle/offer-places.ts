import { placesToOffer } from '../../domain/signup/place-offers.ts';
import { compareWaiting } from '../../domain/signup/waiting-list.ts';
import type { Services } from '../services.ts';
import { findEdition } from '../store/groups.ts';
import { listWaiting } from '../store/signups.ts';
import type { InTransaction } from '../store/store.ts';
import { moveSignup } from './move.ts';
import { toWaiting } from './waiting.ts';

/** Offers the free places of a locked edition to those who wait longest; returns how many. */
export async function offerPlaces(
  tx: InTransaction,
  services: Services,
  edition: string | null,
  now: Date,
): Promise<number> {
  const stored = edition === null ? undefined : await findEdition(tx, edition);
  if (edition === null || !stored) return 0;
  const places = placesToOffer(stored.edition, { ...stored, now });
  if (places === 0) return 0;
  const waiting = await listWaiting(tx, edition);
  const next = waiting.sort((a, b) => compareWaiting(toWaiting(a), toWaiting(b))).slice(0, places);
  for (const it of next) {
    await moveSignup(tx, services, it, { to: 'offered', actor: 'endpoint', now });
  }
  return next.length;
}
