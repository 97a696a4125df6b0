import type { GroupQuery } from '../../contract/group.ts';
import { dayNumber } from '../dates/dates.ts';
import { COST, EDITION_FACETS, type OfferIndex } from './offer-index.ts';
import { distanceKm, type Point } from './place.ts';
import { choose, number, strings } from './query-values.ts';
import { allOf, put, type Bits } from './slots.ts';
import { slug } from '../text/text.ts';

/** The conditions of a query on editions, each as the editions that meet it. */
export interface EditionConditions {
  /** Whether there are any. */
  active: boolean;
  /** Who could match whatever is chosen. */
  open: Bits;
  /** Per facet who has what is chosen; none when nothing is. */
  sets: (Bits | undefined)[];
  chosen: string[][];
  /** Kilometres to each edition; only with `near`. */
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
    const it = facet === 'cost' ? undefined : query[facet];
    const values = strings(it === true ? 'true' : it);
    return facet === 'place' ? values.map((value) => slug(value) || value) : values;
  });
  const sets = choose(index.editionFacets, chosen, open.length);
  const day = (value: unknown) => strings(value).map((it) => dayNumber(it) ?? NaN)[0];
  const distances = near && points.map((it) => distanceKm(near, it) ?? Infinity);
  const distance = distances && new Float64Array(columns.point.length);
  columns.point.forEach((it, slot) => {
    if (distance) distance[slot] = distances[it]!;
  });

  /** Who has a number up to a limit, or with -1 from it on. What is not known is not a number. */
  const where = (limit: number | undefined, numbers: Float64Array, sign = 1): Bits | undefined => {
    if (limit === undefined) return undefined;
    const its = new Int32Array(open.length);
    for (let slot = 0; slot < numbers.length; slot += 1)
      if (numbers[slot]! * sign <= limit * sign) put(its, slot);
    return its;
  };
  sets[COST] = where(number(query.costMax), columns.cost);
  const others = [
    where(number(query.sessionsMax), columns.count),
    where(day(query.startFrom), columns.until, -1),
    where(day(query.startUntil), columns.from),
    distance && where(number(query.withinKm), distance),
  ];
  return {
    active: [...sets, ...others].some(Boolean),
    open: allOf(open, others),
    sets,
    chosen,
    distance,
  };
}
