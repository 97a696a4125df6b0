import type { NextStep } from '../../contract/desk-editions.ts';
import type { Edition } from '../../contract/group.ts';
import { addDays, todayIn } from '../dates/dates.ts';
import { firstDay, lastDay } from '../offer/edition-state.ts';
import { freePlaces } from '../offer/places.ts';
import type { TakenPlaces } from '../offer/places.ts';

/** Days before the start from which too few sign-ups are something to act on. */
const SOON_DAYS = 14;

/** Days on the waiting list after which someone is asked whether they still want to wait. */
const LONG_WAIT = 335;

/** The sign-ups of an edition, counted. */
export interface EditionCounts extends TakenPlaces {
  /** People on a list that the institution keeps itself. */
  waitingElsewhere: number;
  /** Sign-ups at the endpoint that take a place or wait, by state. */
  states: Readonly<Record<string, number>>;
  /** Suspect or possibly double sign-ups that nobody looked at yet. */
  unseen: number;
  /** People whom the coordinator has to call. */
  calls: number;
  /** Since when the person waits who waits longest, or since they last confirmed to wait. An instant. */
  waitingSince?: string | undefined;
  /** Since when somebody has a place who has had one longest. An instant. */
  placedSince?: string | undefined;
}

/** What the coordinator of an edition has to do now, most urgent first. */
export function nextStepsFor(edition: Edition, counts: EditionCounts, now: Date): NextStep[] {
  const { held, states } = counts;
  const { minimum, maximum } = edition.capacity ?? {};
  const today = todayIn(edition.timezone ?? 'Europe/Amsterdam', now);
  const first = firstDay(edition);
  const last = lastDay(edition);
  const over = last !== undefined && last < today;
  const begun = edition.signupStatus === 'started' || (first !== undefined && first <= today);
  const some = (...names: string[]): boolean => names.some((it) => (states[it] ?? 0) > 0);
  if (edition.signupStatus === 'cancelled') {
    return counts.calls > 0 ? ['tell-cancelled'] : [];
  }
  const soon = first !== undefined && first <= addDays(today, SOON_DAYS);
  const enough = held >= (minimum ?? maximum ?? Infinity);
  const waitsLong =
    counts.waitingSince !== undefined &&
    now.getTime() - Date.parse(counts.waitingSince) > LONG_WAIT * 86_400_000;
  const steps: [NextStep, boolean][] = [
    ['make-calls', counts.calls > 0],
    ['look-at-signups', counts.unseen > 0],
    ['plan-talks', !over && some('received')],
    ['below-minimum', soon && !begun && minimum !== undefined && held < minimum],
    ['set-date', edition.entry === 'when-full' && first === undefined && enough],
    // The institution keeps a list of its own: nobody is offered a place by the endpoint.
    [
      'choose-next',
      !over && counts.waitingElsewhere > 0 && (freePlaces(edition, counts, now) ?? 0) > 0,
    ],
    ['confirm-waiting', !over && waitsLong],
    // Also when it is over: who began is counted as a participant.
    ['start-participation', begun && some('placed')],
    ['end-participation', over && some('placed', 'taking-part')],
  ];
  return steps.filter(([, due]) => due).map(([step]) => step);
}
