import { placesToOffer } from '../../domain/signup/place-offers.ts';
import { compareWaiting } from '../../domain/signup/waiting-list.ts';
import type { Services } from '../services.ts';
import { findEdition } from '../store/groups.ts';
import { listPutBack, listWaiting } from '../store/signups.ts';
import type { InTransaction, Queries } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';
import { moveSignup } from './move.ts';
import { toWaiting } from './waiting.ts';

/**
 * Offers the free places of a locked edition to those who wait longest; returns how many.
 *
 * @param except the reference of somebody who gave up their place just now
 */
export async function offerPlaces(
  tx: InTransaction,
  services: Services,
  edition: string | null,
  now: Date,
  except?: string,
): Promise<number> {
  if (edition === null) return 0;
  const next = await nextInLine(tx, edition, now, except);
  for (const it of next) {
    await moveSignup(tx, services, it, { to: 'offered', actor: 'endpoint', now });
  }
  return next.length;
}

/**
 * Who is offered a free place of an edition by itself. Whoever was put back on the list while a place was
 * free is offered one by a coordinator, and nobody behind them goes first meanwhile.
 */
export async function nextInLine(
  db: Queries,
  edition: string,
  now: Date,
  except?: string,
): Promise<SignupsTable[]> {
  const places = await countPlacesToOffer(db, edition, now);
  if (places === 0) return [];
  const putBack = await listPutBack(db, edition);
  const waiting = (await listWaiting(db, edition))
    .filter((it) => it.reference !== except)
    .sort((a, b) => compareWaiting(toWaiting(a), toWaiting(b)));
  const end = waiting.findIndex((it) => putBack.has(it.reference));
  return waiting.slice(0, end === -1 ? places : Math.min(end, places));
}

export async function countPlacesToOffer(db: Queries, edition: string, now: Date): Promise<number> {
  const stored = await findEdition(db, edition);
  return stored ? placesToOffer(stored.edition, { ...stored, now }) : 0;
}
