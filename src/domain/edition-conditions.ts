import type { GroupQuery } from '../contract/group.ts';
import { COST, EDITION_FACETS, type IndexedEdition, type OfferIndex } from './offer-index.ts';
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
    active: !plain || costMax !== undefined || choice.active !== 0,
    choice,
    /** One bit per facet; -1 when it cannot match whatever is chosen. */
    fails(it: IndexedEdition): number {
      if (it.past || (!plain && !holds(it))) return -1;
      let mask = failing(choice, it.ids);
      if (costMax !== undefined && !(it.cost !== undefined && it.cost <= costMax))
        mask |= 1 << COST;
      return mask;
    },
  };
}
