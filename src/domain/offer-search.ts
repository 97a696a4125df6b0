import type { Edition, Facets, Group, GroupQuery } from '../contract/group.ts';
import { editionConditions } from './edition-conditions.ts';
import {
  EDITION_FACETS,
  GROUP_FACETS,
  KEYS,
  NONE,
  prepareOffer,
  setToday,
  type OfferIndex,
  type Vocabulary,
} from './offer-index.ts';
import { choose, failing, number, pointOf, strings, type Choice } from './query-values.ts';
import type { Rows } from './rows.ts';
import { searchText } from './text-index.ts';

export { prepareOffer, type OfferIndex };

export interface FoundGroup {
  group: Group;
  /** Editions for which all conditions on time, place, cost and places hold; soonest first. */
  matchingEditions: Edition[];
  otherEditions: Edition[];
  /** How well the text matches; only with `q`. */
  score?: number;
  /** Kilometres to the nearest matching edition; only with `near`, and only where it is known. */
  distance?: number;
}

/** An answer whose groups are made one by one, so that a page costs no more than a page. */
export interface Found {
  total: number;
  facets: Facets;
  idAt: (position: number) => string;
  resultAt: (position: number) => FoundGroup;
}

// Kilometres and scores become whole numbers of at most 21 bits in the sort key.
const UNKNOWN = 20_900;
const STEPS = 100;

/** Puts numbers in order, in place: all of them, or only the first when no others will be asked for. */
export type Sort = (keys: Float64Array) => void;

/** How many groups have each value. */
interface Counter {
  readonly counts: Int32Array;
  /** The last group that was counted at a value. Groups are numbered from 1 here: 0 is none. */
  readonly seen: Int32Array;
  readonly facetOf: readonly number[];
}

const counter = ({ values, facetOf }: Vocabulary): Counter => ({
  counts: new Int32Array(values.length),
  seen: new Int32Array(values.length),
  facetOf,
});

/** Counts a group at all values of a row, each of which is there once. */
function countAll({ counts }: Counter, { at, ids }: Rows, row: number): void {
  const end = at[row + 1]!;
  for (let i = at[row]!; i < end; i += 1) counts[ids[i]!]! += 1;
}

/** Counts a group at values of a row where it was not counted yet: all, or those of one facet. */
function countSome(
  { counts, seen, facetOf }: Counter,
  { at, ids }: Rows,
  row: number,
  group: number,
  facet: number,
): void {
  const end = at[row + 1]!;
  for (let i = at[row]!; i < end; i += 1) {
    const id = ids[i]!;
    if (seen[id] === group + 1 || (facet >= 0 && facetOf[id] !== facet)) continue;
    seen[id] = group + 1;
    counts[id]! += 1;
  }
}

const isOfAge = ({ ageMin, ageMax }: Group, age: number): boolean =>
  age >= (ageMin ?? 0) && age <= (ageMax ?? Infinity);

/** The only bit of a mask as a number; -1 when there are more. */
const onlyBit = (mask: number): number => (mask & (mask - 1) ? -1 : 31 - Math.clz32(mask));

/**
 * Searches an offer; `today` is a calendar day where the groups are. `sorted` may leave the positions
 * that nobody asks for out of order. See `searchOffer`.
 */
export function findOffer(
  index: OfferIndex,
  query: GroupQuery,
  { today, sorted }: { today: string; sorted?: Sort },
): Found {
  setToday(index, today);
  const { groups, columns, first } = index;
  // "?!" has no words and asks nothing; an emoji is a word, mostly one that is nowhere.
  const scores = searchText(index.texts, query.q);
  const near = pointOf(query.near);
  const institutions = strings(query.institution);
  const age = number(query.age);
  const choice = choose(
    index.groupFacets,
    GROUP_FACETS.map((facet) => strings(query[facet])),
  );
  const conditions = editionConditions(index, query, near);
  const sort = query.sort ?? (scores ? 'match' : 'start');
  const byGroup = counter(index.groupFacets);
  const byEdition = counter(index.editionFacets);
  const distances = near && new Float64Array(groups.length);
  // One number a group: how well or how near, then the start, then the name.
  const keys = new Float64Array(groups.length);
  const masks: number[] = [];
  let total = 0;

  for (let i = 0; i < groups.length; i += 1) {
    if (scores && !scores[i]) continue;
    if (institutions.length && !institutions.includes(groups[i]!.institution)) continue;
    if (age !== undefined && !isOfAge(groups[i]!, age)) continue;
    // A group that fails at one filter still counts in the facet of that filter.
    const failed = failing(choice, index.groupIds, i);
    if (failed && onlyBit(failed) < 0) continue;

    let met = !conditions.active;
    let start = NONE;
    let nearest = UNKNOWN;
    // Without a condition and a distance the editions need not be looked at one by one.
    let whole = met && !near;
    if (whole) start = index.groupKey[i]!;
    else {
      const [begin, end] = [first[i]!, first[i + 1]!];
      whole = true;
      for (let at = begin; at < end; at += 1) {
        const mask = conditions.fails(at);
        masks[at - begin] = mask;
        if (mask === 0) {
          met = true;
          start = Math.min(start, columns.key[at]!);
          if (near) nearest = Math.min(nearest, conditions.distance(at));
        } else whole = false;
      }
      for (let at = whole || failed ? end : begin; at < end; at += 1) {
        const mask = masks[at - begin]!;
        const only = mask && onlyBit(mask);
        if (mask >= 0 && (!mask || only >= 0))
          countSome(byEdition, columns.ids, at, i, mask ? only : -1);
      }
    }
    if (whole && !failed) countAll(byEdition, index.upcoming, i);
    if (!met) continue;
    if (failed) {
      countSome(byGroup, index.groupIds, i, i, onlyBit(failed));
      continue;
    }
    countAll(byGroup, index.groupIds, i);
    if (distances) distances[i] = nearest;
    const better =
      sort === 'match' && scores
        ? 2 ** 20 - Math.round(scores[i]! * 1000)
        : sort === 'distance' && distances
          ? Math.round(nearest * STEPS)
          : 0;
    keys[total] = (better * KEYS + start) * groups.length + index.rank[i]!;
    total += 1;
  }
  const matches = keys.subarray(0, total);
  if (sorted) sorted(matches);
  else matches.sort();
  const indexAt = (position: number) => index.byRank[matches[position]! % groups.length]!;

  const facets: Facets = {};
  const show = (names: readonly string[], from: Vocabulary, counts: Int32Array, its: Choice) =>
    names.forEach((name, facet) => {
      facets[name] = from.order[facet]!.filter((id) => counts[id]! > 0 || its.chosen[id]).map(
        (id) => ({ value: from.values[id]!, label: from.labels[id]!, count: counts[id]! }),
      );
    });
  show(GROUP_FACETS, index.groupFacets, byGroup.counts, choice);
  show(EDITION_FACETS, index.editionFacets, byEdition.counts, conditions.choice);

  return {
    total,
    facets,
    idAt: (position) => (position < total ? groups[indexAt(position)]!.id : ''),
    resultAt: (position) => {
      const i = indexAt(position);
      const distance = distances && distances[i]! < UNKNOWN ? distances[i] : undefined;
      return {
        ...editionsOf(index, i, (it) => !conditions.active || conditions.fails(it) === 0),
        ...(scores && { score: scores[i] }),
        ...(distance !== undefined && { distance }),
      };
    },
  };
}

function editionsOf(index: OfferIndex, i: number, matches: (edition: number) => boolean) {
  const matchingEditions: Edition[] = [];
  const otherEditions: Edition[] = [];
  for (let at = index.first[i]!; at < index.first[i + 1]!; at += 1)
    (matches(at) ? matchingEditions : otherEditions).push(index.editions[at]!.edition);
  return { group: index.groups[i]!, matchingEditions, otherEditions };
}

/**
 * Searches an offer, in memory and in full. Conditions on time, place, cost and places hold for one
 * and the same edition that is not over or cancelled; values of a filter are OR, filters are AND; a
 * facet's counts leave that facet's own filter out; `total` counts groups. Without conditions on
 * editions a group without any is found too. Sorted by best match when there is a text, else by
 * start, unless `sort` says otherwise; equal ones by name and id. A query with values that mean nothing finds nothing by them.
 */
export function searchOffer(
  offer: readonly Group[] | OfferIndex,
  query: GroupQuery,
  options: { today: string },
): { total: number; results: FoundGroup[]; facets: Facets } {
  const index = 'texts' in offer ? offer : prepareOffer(offer);
  const { total, facets, resultAt } = findOffer(index, query, options);
  return { total, facets, results: Array.from({ length: total }, (_, i) => resultAt(i)) };
}
