import type { Facets, Group, GroupQuery } from '../../contract/group.ts';
import {
  findOffer,
  prepareOffer,
  type Found,
  type FoundGroup,
} from '../../domain/offer/offer-search.ts';

/** An answer of the endpoint: the first of what was found, or what comes after. */
export interface Page {
  readonly groups: readonly Group[];
  /** Records that broke the contract and were left out. */
  readonly bad: number;
  /** Groups found in all. */
  readonly total: number;
  readonly facets: Facets;
  /** Where the next page begins. */
  readonly next: string | undefined;
  readonly query: GroupQuery;
}

/** Which editions match is found here, group by group: the endpoint does not tell. */
export const resultsOf = ({ groups, query }: Page, today: string): FoundGroup[] =>
  groups.map((group) => {
    const found = findOffer(prepareOffer([group]), { ...query, q: undefined }, { today });
    return found.total
      ? found.resultAt(0)
      : { group, matchingEditions: group.editions, otherEditions: [] };
  });

/** What the endpoint found, as if found here: the order, the total and the facets are the endpoint's. */
export const foundIn = (page: Page, results: readonly FoundGroup[], bad: number): Found => ({
  total: page.next === undefined ? results.length : page.total - bad,
  facets: page.facets,
  idAt: (position) => results[position]!.group.id,
  resultAt: (position) => results[position]!,
});
