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
 * How many free places can be offered to people who wait: none when the edition is cancelled, over, or
 * has started and lets nobody in later. A closed sign-up is no reason: people who wait were in time.
 */
export function placesToOffer(edition: Edition, state: OfferState): number {
  const { signupStatus, entry, timezone = 'Europe/Amsterdam' } = edition;
  const places = freePlaces(edition, state, state.now) ?? 0;
  if (signupStatus === 'cancelled' || state.waitingElsewhere > 0) return 0;
  const today = todayIn(timezone, state.now);
  const last = lastDay(edition);
  if (last !== undefined && last < today) return 0;
  const start = startMoment(edition);
  const started =
    signupStatus === 'started' || (start !== undefined && start <= state.now.getTime());
  return started && entry !== 'rolling' ? 0 : places;
}
