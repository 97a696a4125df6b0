import type {
  Facets,
  Group,
  GroupQuery,
  RecognisedWish,
  SentenceCounts,
} from '../../contract/group.ts';
import type { RecordFault } from '../../contract/records.ts';
import { findOffer, prepareOffer, type Found, type FoundGroup } from './offer-search.ts';
import { needsOf } from './sentence/wish.ts';

/** A page of results as another search found them: the first ones, or those that come after. */
export interface OfferPage {
  readonly groups: readonly Group[];
  /** Records of this page that broke the contract and were left out. */
  readonly badRecords: number;
  /** What breaks the contract in records of this page. */
  readonly faults: readonly RecordFault[];
  /** Groups found in all, on this page and on others. */
  readonly total: number;
  readonly facets: Facets;
  /** The cursor of the next page; `undefined` on the last one. */
  readonly next: string | undefined;
  /** What was understood of the sentence of the query: see `GroupList`. */
  readonly recognised?: readonly RecognisedWish[] | undefined;
  readonly fit?: SentenceCounts | undefined;
  readonly fits?: Readonly<Record<string, readonly number[]>> | undefined;
  /** The query that the page answers, without its cursor. */
  readonly query: GroupQuery;
}

/**
 * The groups of a page with their matching editions first. The endpoint does not tell which editions
 * match, so each group is searched by itself, but for the text: that is about the group as a whole.
 */
export function pageResults(page: OfferPage, today: string): FoundGroup[] {
  const { groups, query, recognised = [], fit, fits = {} } = page;
  const reading = { wishes: recognised, needs: needsOf(recognised), words: [] };
  return groups.map((group) => {
    const found = findOffer(prepareOffer([group]), { ...query, q: undefined }, { today, reading });
    const result: FoundGroup = found.total
      ? found.resultAt(0)
      : { group, matchingEditions: group.editions, otherEditions: [] };
    // What fits the words of the sentence is known to the endpoint only.
    return fit ? { ...result, fits: fits[group.id] ?? [] } : result;
  });
}

/**
 * What was found, as far as it has come: `results` of all pages until this one. Order, total and facets
 * are those of the search that made the page.
 */
export const foundOnPages = (
  page: OfferPage,
  results: readonly FoundGroup[],
  badRecords: number,
): Found => ({
  total: page.next === undefined ? results.length : page.total - badRecords,
  facets: page.facets,
  ...(page.recognised && { recognised: page.recognised }),
  ...(page.fit && { fit: page.fit }),
  idAt: (position) => results[position]!.group.id,
  resultAt: (position) => results[position]!,
});
