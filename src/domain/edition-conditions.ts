import type { GroupQuery } from '../contract/group.ts';
import { dayNumber } from './dates.ts';
import { COST, EDITION_FACETS, type OfferIndex } from './offer-index.ts';
import { distanceKm, type Point } from './place.ts';
import { choose, failing, number, strings } from './query-values.ts';
import { slug } from './text.ts';

/** The conditions of a query on editions: a function that gives the facets an edition fails at. */
export function editionConditions(index: OfferIndex, query: GroupQuery, near: Point | undefined) {
  const flag = (it: unknown) => (it === true ? ['true'] : []);
  const choice = choose(
    index.editionFacets,
    EDITION_FACETS.map((facet) => {
      if (facet === 'cost') return [];
      if (facet === 'childcare' || facet === 'available') return flag(query[facet]);
      const values = strings(query[facet]);
      return facet === 'place' ? values.map((it) => slug(it) || it) : values;
    }),
  );
  const costMax = number(query.costMax);
  const sessionsMax = number(query.sessionsMax);
  const day = (value: unknown) => {
    const [date] = strings(value);
    return date === undefined ? undefined : (dayNumber(date) ?? NaN);
  };
  const from = day(query.startFrom);
  const until = day(query.startUntil);
  const within = near && number(query.withinKm);
  const plain = (sessionsMax ?? from ?? until ?? within) === undefined;
  const { columns } = index;
  const distances = near && index.points.map((it) => distanceKm(near, it) ?? Infinity);

  /** Whether what is no facet holds. What is not known is not a number, and holds nowhere. */
  const holds = (it: number): boolean =>
    (sessionsMax === undefined || columns.count[it]! <= sessionsMax) &&
    (from === undefined || columns.until[it]! >= from) &&
    (until === undefined || columns.from[it]! <= until) &&
    (within === undefined || distances![columns.point[it]!]! <= within);

  return {
    active: !plain || costMax !== undefined || choice.active !== 0,
    choice,
    /** Kilometres to an edition; only with `near`. */
    distance: (it: number): number => distances![columns.point[it]!]!,
    /** One bit per facet that an edition fails at; -1 when it cannot match whatever is chosen. */
    fails(it: number): number {
      if (columns.past[it] || (!plain && !holds(it))) return -1;
      const mask = failing(choice, columns.ids, it);
      return costMax === undefined || columns.cost[it]! <= costMax ? mask : mask | (1 << COST);
    },
  };
}
