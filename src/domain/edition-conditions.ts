import type { GroupQuery } from '../contract/group.ts';
import { COST, EDITION_FACETS, type IndexedEdition, type OfferIndex } from './offer-index.ts';
import { distanceKm, type Point } from './place.ts';
import { choose, has, number, strings, type Chosen } from './query-values.ts';
import { slug } from './text.ts';

/** The conditions of a query on editions: a function that gives the facets an edition fails at. */
export function editionConditions(index: OfferIndex, query: GroupQuery, near: Point | undefined) {
  const chosen = EDITION_FACETS.map((facet, i): Chosen => {
    if (facet === 'cost') return undefined;
    const value: unknown = query[facet];
    const wanted =
      facet === 'childcare' || facet === 'available'
        ? value === true
          ? ['true']
          : []
        : facet === 'place'
          ? strings(value).map((it) => slug(it) || it)
          : strings(value);
    return choose(wanted, index.editionFacets[i]!);
  });
  const filters = chosen.flatMap((it, facet) => (it ? [facet] : []));
  const costMax = number(query.costMax);
  const sessionsMax = number(query.sessionsMax);
  const from = strings(query.startFrom)[0];
  const until = strings(query.startUntil)[0];
  const within = near && number(query.withinKm);
  const plain = sessionsMax === undefined && !from && !until && within === undefined;

  /** Whether what is no facet holds. */
  const holds = (it: IndexedEdition): boolean => {
    if (sessionsMax !== undefined && !(it.count !== undefined && it.count <= sessionsMax))
      return false;
    if (from || until) {
      // One can join a rolling group on any day that it runs.
      const rolling = it.edition.entry === 'rolling';
      const first = it.start ?? (rolling ? '' : undefined);
      const last = rolling ? (it.last ?? '~') : first;
      if (first === undefined || (from && last! < from) || (until && first > until)) return false;
    }
    return within === undefined || (distanceKm(near, it.point) ?? Infinity) <= within;
  };

  return {
    active: !plain || costMax !== undefined || filters.length > 0,
    chosen,
    /** One bit per facet; -1 when it cannot match whatever is chosen. */
    fails(it: IndexedEdition): number {
      if (it.past || (!plain && !holds(it))) return -1;
      let mask = 0;
      for (let i = 0; i < filters.length; i += 1) {
        const facet = filters[i]!;
        if (!has(chosen[facet]!, it.values[facet]!)) mask |= 1 << facet;
      }
      if (costMax !== undefined && !(it.cost !== undefined && it.cost <= costMax))
        mask |= 1 << COST;
      return mask;
    },
  };
}
