import type { Edition } from '../../contract/group.ts';
import { todayIn } from '../dates/dates.ts';

/** The taken places of an edition, as they were counted last. */
export interface Taken {
  /** Who holds a place, wherever they came in. */
  held: number;
  /** Who got theirs in `month`, a `YYYY-MM` in the time zone of the edition. */
  joined?: number | undefined;
  month?: string | undefined;
}

export interface PlaceRules {
  /** Persons; absent when the endpoint does not keep count. */
  maximum?: number | undefined;
  /** Persons that can come in in one month. */
  perMonth?: number | undefined;
  held: number;
  /** Who came in this month. */
  joined?: number | undefined;
}

const count = (it: unknown): number => (typeof it === 'number' && it > 0 ? it : 0);

/** Free places: never below 0; undefined when there is no maximum. */
export function available(maximum: number | undefined, held: number): number | undefined {
  return maximum === undefined ? undefined : Math.max(0, count(maximum) - count(held));
}

/** Free places of all, and no more than may come in this month. */
export function placesLeft(it: PlaceRules): number | undefined {
  const places = [available(it.maximum, it.held), available(it.perMonth, it.joined ?? 0)];
  const known = places.filter((one) => one !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

/** The calendar month it is now where the edition is, as `YYYY-MM`. */
export const monthOf = ({ timezone = 'Europe/Amsterdam' }: Edition, now: Date): string =>
  todayIn(timezone, now).slice(0, 7);

/**
 * What decides the places of an edition now. Places per month are of editions that one can keep
 * joining; a month that is not the counted one has nobody in it yet.
 */
export function placeRules(edition: Edition, taken: Taken, now: Date): PlaceRules {
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
export const freePlaces = (edition: Edition, taken: Taken, now: Date): number | undefined =>
  placesLeft(placeRules(edition, taken, now));
