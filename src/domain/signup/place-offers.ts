import type { Edition } from '../../contract/group.ts';
import { todayIn } from '../dates/dates.ts';
import { lastDay } from '../offer/edition-state.ts';
import { freePlaces } from '../offer/places.ts';
import type { TakenPlaces } from '../offer/places.ts';
import { startMoment } from '../offer/start-moment.ts';

/** The counts of an edition that decide whether a place can be offered. */
export interface OfferState extends TakenPlaces {
  /** People on a list that the institution keeps itself. It decides who of them is next. */
  waitingElsewhere: number;
  now: Date;
}

/**
 * How many free places can be offered to people who wait: none when nobody can come in any more. A closed
 * sign-up is no reason: people who wait were in time.
 */
export function placesToOffer(edition: Edition, state: OfferState): number {
  if (state.waitingElsewhere > 0 || !canStillJoin(edition, state.now)) return 0;
  return freePlaces(edition, state, state.now) ?? 0;
}

/** Whether who waits may still get a place: not when the edition is cancelled, over, or has started and lets nobody in later. */
export function canStillJoin(edition: Edition, now: Date): boolean {
  const { signupStatus, entry, timezone = 'Europe/Amsterdam' } = edition;
  if (signupStatus === 'cancelled') return false;
  const last = lastDay(edition);
  if (last !== undefined && last < todayIn(timezone, now)) return false;
  const start = startMoment(edition);
  const started = signupStatus === 'started' || (start !== undefined && start <= now.getTime());
  return !started || entry === 'rolling';
}
