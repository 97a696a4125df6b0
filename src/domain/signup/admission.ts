import type { Capacity, Edition } from '../../contract/group.ts';
import type { SignupRequest } from '../../contract/signup.ts';
import { todayIn } from '../dates/dates.ts';
import { lastDay } from '../offer/edition-state.ts';
import { placeRules, placesLeft } from '../offer/places.ts';
import type { PlaceRules, Taken } from '../offer/places.ts';

export { available } from '../offer/places.ts';
export { canMove, holdsPlace, takesPlace } from './signup-state.ts';

/** Two places or fewer are "few". */
export const FEW_PLACES = 2;

export type Refusal = 'not-yet-open' | 'closed' | 'started' | 'cancelled' | 'full';

export interface AdmissionInput extends PlaceRules {
  /** Sign-ups on the waiting list. */
  waiting: number;
  /** What the institution set, not what was computed from it. */
  signupStatus: string;
  opensAt?: string;
  closesAt?: string;
  startDate?: string;
  endDate?: string;
  timezone?: string;
  now: Date;
  entry: string;
  /** Whether the sign-up is for this edition; "maakt niet uit" is not. */
  namesEdition: boolean;
  mode?: SignupRequest['mode'];
}

export interface Admission {
  outcome: 'received' | 'waiting' | 'refused';
  reason?: Refusal;
  /** Place on the waiting list, from 1. */
  position?: number;
}

const count = (it: unknown): number => (typeof it === 'number' && it > 0 ? it : 0);

/** Why nobody can sign up now, whatever the places; undefined when the door is open. */
function closedBecause(it: Omit<AdmissionInput, 'namesEdition' | 'mode'>): Refusal | undefined {
  const { signupStatus, now } = it;
  const at = (instant: string | undefined) => (instant ? Date.parse(instant) : NaN);
  const opens = at(it.opensAt);
  if (signupStatus === 'cancelled') return 'cancelled';
  if (signupStatus === 'closed' || at(it.closesAt) <= now.getTime()) return 'closed';
  // A date that is given wins: the state was written down before it came.
  if (opens > now.getTime() || (signupStatus === 'not-yet-open' && Number.isNaN(opens))) {
    return 'not-yet-open';
  }
  const today = todayIn(it.timezone ?? 'Europe/Amsterdam', now);
  if (it.endDate && it.endDate < today) return 'closed';
  if (it.entry === 'rolling') return undefined;
  return signupStatus === 'started' || (it.startDate && it.startDate < today)
    ? 'started'
    : undefined;
}

/**
 * What becomes of a new sign-up. Without an edition, or when asking for a talk, it holds no place
 * and is always received. Else it joins the waiting list when there is no place or anyone is
 * waiting. Without a maximum the institution's own word counts; `full` means that it keeps no
 * waiting list.
 */
export function decideAdmission(it: AdmissionInput): Admission {
  if (!it.namesEdition || it.mode === 'talk') return { outcome: 'received' };
  const reason = closedBecause(it);
  if (reason) return { outcome: 'refused', reason };
  const places = placesLeft(it);
  const said = it.signupStatus === 'waiting-list' || it.signupStatus === 'full';
  if (count(it.waiting) === 0 && (places === undefined ? !said : places > 0)) {
    return { outcome: 'received' };
  }
  return it.signupStatus === 'full'
    ? { outcome: 'refused', reason: 'full' }
    : { outcome: 'waiting', position: count(it.waiting) + 1 };
}

/** The counts of an edition at a moment. */
export interface EditionState extends Taken {
  /** Who is on the waiting list, wherever they came in. */
  waiting: number;
  now: Date;
}

/** The part of an edition that `decideAdmission` asks for. */
export function admissionOf(
  edition: Edition,
  state: EditionState,
): Omit<AdmissionInput, 'namesEdition'> {
  return {
    ...placeRules(edition, state, state.now),
    waiting: state.waiting,
    now: state.now,
    signupStatus: edition.signupStatus,
    opensAt: edition.signupOpensAt,
    closesAt: edition.signupClosesAt,
    startDate: edition.startDate,
    endDate: lastDay(edition),
    timezone: edition.timezone,
    entry: edition.entry,
  };
}

/**
 * Status and places of an edition as everyone sees them, computed from counts: exactly what a new
 * sign-up would meet. Open becomes `few-places` when at most two are left.
 */
export function publicSignupStatus(
  edition: Edition,
  state: EditionState,
): { signupStatus: Edition['signupStatus']; capacity?: Capacity } {
  const input = admissionOf(edition, state);
  const { outcome, reason } = decideAdmission({ ...input, namesEdition: true });
  const places = placesLeft(input);
  // Without a maximum the institution keeps count itself.
  const few = places === undefined ? edition.signupStatus === 'few-places' : places <= FEW_PLACES;
  return {
    signupStatus:
      outcome === 'refused'
        ? reason!
        : outcome === 'waiting'
          ? 'waiting-list'
          : few
            ? 'few-places'
            : 'open',
    capacity:
      places === undefined
        ? edition.capacity
        : { ...edition.capacity, available: places, waiting: count(state.waiting) },
  };
}
