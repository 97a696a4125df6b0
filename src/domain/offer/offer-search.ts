import type { Edition, Facets, FacetValue, Group, GroupQuery } from '../../contract/group.ts';
import { editionConditions } from './edition-conditions.ts';
import type { Facet, Value } from './facets.ts';
import {
  EDITION_FACETS,
  GROUP_FACETS,
  prepareOffer,
  setToday,
  type OfferIndex,
} from './offer-index.ts';
import { choose, number, pointOf, strings } from './query-values.ts';
import { allOf, groupsIn, has, put } from './slots.ts';
import { PAST, START_KEYS } from './start-key.ts';
import { searchText } from '../text/text-index.ts';
import { listOf } from '../list-of.ts';

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

/** The numbers in order: all of them, or only the first when no others will be asked for. */
export type Sort = (keys: Float64Array) => Float64Array;

const isOfAge = ({ ageMin, ageMax }: Group, age: number): boolean =>
  age >= (ageMin ?? 0) && age <= (ageMax ?? Infinity);

/**
 * Searches an offer; `today` is a calendar day where the groups are. `sorted` may leave out the
 * positions that nobody asks for. See `searchOffer`.
 */
export function findOffer(
  index: OfferIndex,
  query: GroupQuery,
  { today, sorted = (keys) => keys.slice().sort() }: { today: string; sorted?: Sort },
): Found {
  setToday(index, today);
  const { groups, columns, order, slots } = index;
  const { words, ends, first, last } = slots;
  // "?!" has no words and asks nothing; an emoji is a word, mostly one that is nowhere.
  const scores = searchText(index.texts, query.q);
  const near = pointOf(query.near);
  const institutions = strings(query.institution);
  const age = number(query.age);
  const chosen = GROUP_FACETS.map((facet) => strings(query[facet]));
  const sets = choose(index.groupFacets, chosen, ends.length);
  const conditions = editionConditions(index, query, near);
  const { active, open, distance } = conditions;
  const sort = query.sort ?? (scores ? 'match' : 'start');

  // A set of groups has their last slots.
  let asked = ends;
  if (scores || institutions.length || age !== undefined) {
    asked = new Int32Array(ends.length);
    for (let i = 0; i < groups.length; i += 1) {
      if (scores && !scores[i]) continue;
      if (institutions.length && !institutions.includes(groups[i]!.institution)) continue;
      if (age === undefined || isOfAge(groups[i]!, age)) put(asked, last[i]!);
    }
  }
  const matching = allOf(open, conditions.sets);
  const able = active ? new Int32Array(ends.length) : ends;
  if (active) groupsIn(slots, { words, bits: matching }, matching, ends, able);
  const wanted = allOf(asked, sets);
  const found = allOf(wanted, [able]);

  // One number a group: how well or how near, then the start, then the name.
  const { keys } = index;
  let total = 0;
  for (let i = 0; i < groups.length; i += 1) {
    if (!has(found, last[i]!)) continue;
    // The soonest comes first.
    let start = columns.key[order[first[i]!]!]!;
    let nearest = UNKNOWN;
    if (active || distance) {
      start = PAST;
      for (let k = last[i]!; k >= first[i]!; k -= 1) {
        const slot = order[k]!;
        if (!has(matching, slot)) continue;
        start = columns.key[slot]!;
        if (distance) nearest = Math.min(nearest, distance[slot]!);
      }
    }
    const better =
      sort === 'match' && scores
        ? 2 ** 20 - Math.round(scores[i]! * 1000)
        : sort === 'distance'
          ? Math.round(nearest * STEPS)
          : 0;
    keys[total] = (better * START_KEYS + start) * groups.length + index.rank[i]!;
    total += 1;
  }
  const inOrder = sorted(keys.subarray(0, total));
  const indexAt = (position: number) => index.byRank[inOrder[position]! % groups.length]!;

  // What is chosen in a facet does not count in that facet: one sees what another choice would give.
  const facets: Facets = {};
  GROUP_FACETS.forEach((name, facet) => {
    const its = allOf(asked, [...sets, able], facet);
    facets[name] = countsOf(index.groupFacets[facet]!, chosen[facet]!, (it) =>
      groupsIn(slots, it, its, its),
    );
  });
  EDITION_FACETS.forEach((name, facet) => {
    const its = allOf(open, conditions.sets, facet);
    facets[name] = countsOf(index.editionFacets[facet]!, conditions.chosen[facet]!, (it) =>
      groupsIn(slots, it, its, wanted),
    );
  });

  return {
    total,
    facets,
    idAt: (position) => (position < total ? groups[indexAt(position)]!.id : ''),
    resultAt: (position) => {
      const i = indexAt(position);
      const matchingEditions: Edition[] = [];
      const otherEditions: Edition[] = [];
      let nearest = UNKNOWN;
      for (let k = first[i]!; k <= last[i]!; k += 1) {
        const slot = order[k]!;
        const edition = index.editions[slot]?.edition;
        const matches = has(matching, slot);
        if (edition) (matches || !active ? matchingEditions : otherEditions).push(edition);
        if (matches && distance) nearest = Math.min(nearest, distance[slot]!);
      }
      return {
        group: groups[i]!,
        matchingEditions,
        otherEditions,
        ...(scores && { score: scores[i] }),
        ...(nearest < UNKNOWN && { distance: nearest }),
      };
    },
  };
}

/** The values of a facet that any group has, or that are chosen. */
const countsOf = (
  facet: Facet,
  chosen: readonly string[],
  countOf: (it: Value) => number,
): FacetValue[] =>
  [...facet.values()].flatMap((it) => {
    const { value, label } = it;
    const count = countOf(it);
    return count || chosen.includes(value) ? [{ value, label, count }] : [];
  });

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
  return { total, facets, results: listOf(total, resultAt) };
}
