import type { GroupQuery } from '../../contract/group.ts';
import { dayNumber } from '../dates/dates.ts';
import { slug } from '../text/text.ts';
import { COST, EDITION_FACETS, type OfferIndex } from './offer-index.ts';
import { distanceKm, type Point } from './place.ts';
import { chosenSlots, numberIn, stringsIn } from './query-values.ts';
import { intersection, setBit, type Bits } from './slots.ts';

/** The conditions of a query on editions, as sets of the editions that meet them. */
export interface EditionConditions {
  /** Whether the query has any. */
  hasAny: boolean;
  /** Editions that are not over and meet the conditions that are no facet: time, sessions, distance. */
  candidates: Bits;
  /** Per facet the editions that have one of the chosen values; `undefined` when none is chosen. */
  facetSets: (Bits | undefined)[];
  /** The chosen values of each facet. */
  chosen: string[][];
  /** Kilometres to each edition, by slot; only with `near`. */
  distance: Float64Array | undefined;
}

/** Looks up which editions meet the conditions of a query. */
export function editionConditions(
  index: OfferIndex,
  query: GroupQuery,
  near: Point | undefined,
): EditionConditions {
  const { columns, open, points } = index;
  const chosen = EDITION_FACETS.map((facet) => {
    const value = facet === 'cost' ? undefined : query[facet];
    const values = stringsIn(value === true ? 'true' : value);
    return facet === 'place' ? values.map((it) => slug(it) || it) : values;
  });
  const facetSets = chosenSlots(index.editionFacets, chosen, open.length);
  const day = (value: unknown) => stringsIn(value).map((it) => dayNumber(it) ?? NaN)[0];
  const pointDistances = near && points.map((it) => distanceKm(near, it) ?? Infinity);
  const distance = pointDistances && new Float64Array(columns.point.length);
  columns.point.forEach((point, slot) => {
    if (distance) distance[slot] = pointDistances[point]!;
  });

  /** Slots with a number up to a limit, or from it on (`sign` -1). What is unknown is not a number. */
  const slotsUpTo = (
    limit: number | undefined,
    numbers: Float64Array,
    sign = 1,
  ): Bits | undefined => {
    if (limit === undefined) return undefined;
    const set = new Int32Array(open.length);
    for (let slot = 0; slot < numbers.length; slot += 1)
      if (numbers[slot]! * sign <= limit * sign) setBit(set, slot);
    return set;
  };
  facetSets[COST] = slotsUpTo(numberIn(query.costMax), columns.cost);
  const otherSets = [
    slotsUpTo(numberIn(query.sessionsMax), columns.sessionCount),
    slotsUpTo(day(query.startFrom), columns.until, -1),
    slotsUpTo(day(query.startUntil), columns.from),
    distance && slotsUpTo(numberIn(query.withinKm), distance),
  ];
  return {
    hasAny: [...facetSets, ...otherSets].some(Boolean),
    candidates: intersection(open, otherSets),
    facetSets,
    chosen,
    distance,
  };
}
