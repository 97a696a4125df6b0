import { signupStatuses, type Capacity, type Edition } from '../../contract/group.ts';
import type { SignupRequest } from '../../contract/signup.ts';
import { todayIn } from '../dates/dates.ts';
import { localMoment } from '../dates/local-moment.ts';
import { lastDay } from '../offer/edition-state.ts';
import { sessionEndOn } from '../offer/session-end.ts';
import { placeRules, placesLeft } from '../offer/places.ts';
import type { PlaceRules, TakenPlaces } from '../offer/places.ts';
import { mayHoldUnseen, type UnseenPlaces } from './unseen-signups.ts';

export { available } from '../offer/places.ts';
export { canMove, holdsPlace, takesPlace } from './signup-state.ts';

/** From this number of free places down, an edition has "few places". */
export const FEW_PLACES = 2;

/** Why an edition takes no sign-ups. */
export type Refusal = 'not-yet-open' | 'closed' | 'started' | 'cancelled' | 'full';

/** What decides whether a sign-up is admitted. Instants and days are ISO 8601. */
export interface AdmissionInput extends PlaceRules {
  /** Sign-ups on the waiting list. */
  waiting: number;
  /** As the institution set it, not the public status that follows from it. */
  signupStatus: string;
  opensAt?: string;
  closesAt?: string;
  startDate?: string;
  endDate?: string;
  /** When the sessions of the first day end, on the wall clock; undefined: with the day. */
  firstDayEndsAt?: string | undefined;
  /** When the last session ends, on the wall clock; undefined: with the last day. */
  endsAt?: string | undefined;
  timezone?: string;
  now: Date;
  entry: string;
  /** Whether the sign-up names this edition; "maakt niet uit" names none. */
  namesEdition: boolean;
  mode?: SignupRequest['mode'];
  /** Given when the sign-up looks suspect or double: what such sign-ups hold already. */
  unseen?: UnseenPlaces | undefined;
}

/** What becomes of a new sign-up. */
export interface Admission {
  outcome: 'received' | 'waiting' | 'refused';
  reason?: Refusal;
  /** Place on the waiting list, from 1. */
  position?: number;
  /** It waits until a person has looked at it, and has no place on the list until then. */
  awaitsReview?: boolean;
}

/** A count from data: what is no positive number counts as none. */
const positive = (value: unknown): number => (typeof value === 'number' && value > 0 ? value : 0);

/** Why nobody can sign up now, apart from the number of places; undefined when people can. */
function closedBecause(
  input: Omit<AdmissionInput, 'namesEdition' | 'mode' | 'unseen'>,
): Refusal | undefined {
  const { signupStatus, now } = input;
  const at = (instant: string | undefined) => (instant ? Date.parse(instant) : NaN);
  const opens = at(input.opensAt);
  if (signupStatus === 'cancelled') return 'cancelled';
  if (signupStatus === 'closed' || at(input.closesAt) <= now.getTime()) return 'closed';
  // The date of opening overrides the status: the status was set before that date and not changed since.
  if (opens > now.getTime() || (signupStatus === 'not-yet-open' && Number.isNaN(opens))) {
    return 'not-yet-open';
  }
  const timezone = input.timezone ?? 'Europe/Amsterdam';
  const today = todayIn(timezone, now);
  const isOver = (day: string | undefined, endsAt: string | undefined): boolean =>
    endsAt === undefined ? Boolean(day && day < today) : endsAt <= localMoment(timezone, now);
  if (isOver(input.endDate, input.endsAt)) return 'closed';
  if (input.entry === 'rolling') return undefined;
  return signupStatus === 'started' || isOver(input.startDate, input.firstDayEndsAt)
    ? 'started'
    : undefined;
}

/**
 * What becomes of a new sign-up. Without an edition, or when asking for a talk, it holds no place
 * and is always received. Else it joins the waiting list when there is no place or anyone is
 * waiting. Without a maximum the institution's own word counts; `full` means that it keeps no
 * waiting list. One that looks suspect or double holds a place as others do, up to a limit.
 */
export function decideAdmission(input: AdmissionInput): Admission {
  if (!input.namesEdition || input.mode === 'talk') return { outcome: 'received' };
  const reason = closedBecause(input);
  if (reason) return { outcome: 'refused', reason };
  const places = placesLeft(input);
  const isSaidToBeFull = ['waiting-list', 'full'].includes(input.signupStatus);
  const isFree = places === undefined ? !isSaidToBeFull : places > 0;
  const { unseen } = input;
  if (isFree && positive(input.waiting) === 0) {
    const maximum = input.maximum ?? input.perMonth;
    return !unseen || mayHoldUnseen(maximum, unseen)
      ? { outcome: 'received' }
      : { outcome: 'waiting', awaitsReview: true };
  }
  if (input.signupStatus === 'full') return { outcome: 'refused', reason: 'full' };
  return unseen
    ? { outcome: 'waiting', awaitsReview: true }
    : { outcome: 'waiting', position: positive(input.waiting) + 1 };
}

/** The counts of an edition at a moment. */
export interface EditionState extends TakenPlaces {
  /** People on the waiting list, also those who were put there by the institution. */
  waiting: number;
  now: Date;
}

/** What `decideAdmission` needs to know of an edition and its counts. */
export function admissionOf(
  edition: Edition,
  state: EditionState,
): Omit<AdmissionInput, 'namesEdition'> {
  const endDate = lastDay(edition);
  return {
    ...placeRules(edition, state, state.now),
    waiting: state.waiting,
    now: state.now,
    signupStatus: edition.signupStatus,
    opensAt: edition.signupOpensAt,
    closesAt: edition.signupClosesAt,
    startDate: edition.startDate,
    endDate,
    firstDayEndsAt: sessionEndOn(edition, edition.startDate, state.now),
    endsAt: sessionEndOn(edition, endDate, state.now),
    timezone: edition.timezone,
    entry: edition.entry,
  };
}

/**
 * Status and places of an edition as everyone sees them, computed from counts: exactly what would
 * become of a new sign-up. Open becomes `few-places` when at most `FEW_PLACES` are left. A status that
 * this version does not know stays as it is while sign-up is open.
 */
export function publicSignupStatus(
  edition: Edition,
  state: EditionState,
): { signupStatus: Edition['signupStatus']; capacity?: Capacity } {
  const input = admissionOf(edition, state);
  const { outcome, reason } = decideAdmission({ ...input, namesEdition: true });
  const places = placesLeft(input);
  // Without a maximum the institution keeps count itself.
  const hasFew =
    places === undefined ? edition.signupStatus === 'few-places' : places <= FEW_PLACES;
  return {
    signupStatus:
      outcome === 'refused'
        ? reason!
        : !(signupStatuses as readonly string[]).includes(edition.signupStatus)
          ? edition.signupStatus
          : outcome === 'waiting'
            ? 'waiting-list'
            : hasFew
              ? 'few-places'
              : 'open',
    capacity:
      places === undefined
        ? edition.capacity
        : { ...edition.capacity, available: places, waiting: positive(state.waiting) },
  };
}
