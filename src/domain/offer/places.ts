import type { Edition } from '../../contract/group.ts';
import { todayIn } from '../dates/dates.ts';

/** How many places of an edition are taken, as they were counted last. */
export interface TakenPlaces {
  /** People who hold a place, whichever way they signed up. */
  held: number;
  /** How many of them got it in `month`, a `YYYY-MM` in the time zone of the edition. */
  joined?: number | undefined;
  month?: string | undefined;
}

/** What decides how many places are left. */
export interface PlaceRules {
  /** Persons; absent when the endpoint does not keep count. */
  maximum?: number | undefined;
  /** Persons who can join in one calendar month. */
  perMonth?: number | undefined;
  /** Persons who hold a place. */
  held: number;
  /** Persons who joined this month. */
  joined?: number | undefined;
}

/** A count that is missing or impossible is 0. */
const countIn = (value: unknown): number => (typeof value === 'number' && value > 0 ? value : 0);

/** Free places: never below 0; undefined when there is no maximum. */
export function available(maximum: number | undefined, held: number): number | undefined {
  return maximum === undefined ? undefined : Math.max(0, countIn(maximum) - countIn(held));
}

/** Free places, but no more than the persons who may still join this month. */
export function placesLeft(rules: PlaceRules): number | undefined {
  const { maximum, held, perMonth, joined = 0 } = rules;
  const known = [available(maximum, held), available(perMonth, joined)].filter(
    (it) => it !== undefined,
  );
  return known.length === 0 ? undefined : Math.min(...known);
}

/** The present calendar month in the time zone of an edition, as `YYYY-MM`. */
export const monthOf = ({ timezone = 'Europe/Amsterdam' }: Edition, now: Date): string =>
  todayIn(timezone, now).slice(0, 7);

/**
 * What decides the places of an edition now. Only editions that one can keep joining have places per
 * month; nobody has joined yet in a month other than the counted one.
 */
export function placeRules(edition: Edition, taken: TakenPlaces, now: Date): PlaceRules {
  const { maximum, perMonth } = edition.capacity ?? {};
  return {
    maximum,
    held: taken.held,
    ...(edition.entry === 'rolling' &&
      perMonth !== undefined && {
        perMonth,
        joined: taken.month === monthOf(edition, now) ? taken.joined : 0,
      }),
  };
}

/** Free places of an edition now; undefined when the endpoint does not keep count. */
export const freePlaces = (edition: Edition, taken: TakenPlaces, now: Date): number | undefined =>
  placesLeft(placeRules(edition, taken, now));
