import type { Edition, Facets, FacetValue, Group, GroupQuery } from '../../contract/group.ts';
import { editionConditions } from './edition-conditions.ts';
import type { Facet, FacetSlots } from './facets.ts';
import {
  EDITION_FACETS,
  GROUP_FACETS,
  prepareOffer,
  setToday,
  type OfferIndex,
} from './offer-index.ts';
import { chosenSlots, numberIn, pointOf, stringsIn } from './query-values.ts';
import { countGroups, hasBit, intersection, setBit } from './slots.ts';
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

/** What was found. Results are made when they are asked for, so that a page costs no more than a page. */
export interface Found {
  /** Groups found in all. */
  total: number;
  facets: Facets;
  idAt: (position: number) => string;
  resultAt: (position: number) => FoundGroup;
}

/** Kilometres and scores become whole numbers of at most 21 bits in a sort key: hundredths of kilometres. */
const DISTANCE_STEPS = 100;

/** In kilometres; longer than any distance on earth, and still 21 bits. */
const UNKNOWN_DISTANCE = 20_900;

/** Sorts numbers: all of them, or only the first ones when no others will be asked for. */
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
  const { words, allGroups, first, last } = slots;
  // A text of signs only, such as "?!", has no words and asks nothing. An emoji is a word.
  const scores = searchText(index.texts, query.q);
  const near = pointOf(query.near);
  const institutions = stringsIn(query.institution);
  const age = numberIn(query.age);
  const chosen = GROUP_FACETS.map((facet) => stringsIn(query[facet]));
  const facetSets = chosenSlots(index.groupFacets, chosen, allGroups.length);
  const conditions = editionConditions(index, query, near);
  const { hasAny: hasEditionConditions, candidates, distance } = conditions;
  const sort = query.sort ?? (scores ? 'match' : 'start');

  // Groups that meet the conditions that are no facet: text, institution and age.
  let candidateGroups = allGroups;
  if (scores || institutions.length || age !== undefined) {
    candidateGroups = new Int32Array(allGroups.length);
    for (let i = 0; i < groups.length; i += 1) {
      if (scores && !scores[i]) continue;
      if (institutions.length && !institutions.includes(groups[i]!.institution)) continue;
      if (age === undefined || isOfAge(groups[i]!, age)) setBit(candidateGroups, last[i]!);
    }
  }
  const matching = intersection(candidates, conditions.facetSets);
  const withMatchingEdition = hasEditionConditions ? new Int32Array(allGroups.length) : allGroups;
  if (hasEditionConditions)
    countGroups(slots, { words, bits: matching }, matching, allGroups, withMatchingEdition);
  const matchingGroups = intersection(candidateGroups, facetSets);
  const found = intersection(matchingGroups, [withMatchingEdition]);

  // One number for each group to sort by: how well it matches or how near it is, its start, its name.
  const { sortKeys } = index;
  let total = 0;
  for (let i = 0; i < groups.length; i += 1) {
    if (!hasBit(found, last[i]!)) continue;
    let start = columns.startKey[order[first[i]!]!]!;
    let nearest = UNKNOWN_DISTANCE;
    if (hasEditionConditions || distance) {
      start = PAST;
      // From the latest to the soonest, so that the soonest matching one is kept.
      for (let k = last[i]!; k >= first[i]!; k -= 1) {
        const slot = order[k]!;
        if (!hasBit(matching, slot)) continue;
        start = columns.startKey[slot]!;
        if (distance) nearest = Math.min(nearest, distance[slot]!);
      }
    }
    const relevance =
      sort === 'match' && scores
        ? 2 ** 20 - Math.round(scores[i]! * 1000)
        : sort === 'distance'
          ? Math.round(nearest * DISTANCE_STEPS)
          : 0;
    sortKeys[total] = (relevance * START_KEYS + start) * groups.length + index.rank[i]!;
    total += 1;
  }
  const sortedKeys = sorted(sortKeys.subarray(0, total));
  const groupAt = (position: number) => index.byRank[sortedKeys[position]! % groups.length]!;

  // What is chosen in a facet does not count in that facet: one sees what another choice would give.
  const facets: Facets = {};
  GROUP_FACETS.forEach((name, facet) => {
    const others = intersection(candidateGroups, [...facetSets, withMatchingEdition], facet);
    facets[name] = countsOf(index.groupFacets[facet]!, chosen[facet]!, (value) =>
      countGroups(slots, value, others, others),
    );
  });
  EDITION_FACETS.forEach((name, facet) => {
    const others = intersection(candidates, conditions.facetSets, facet);
    facets[name] = countsOf(index.editionFacets[facet]!, conditions.chosen[facet]!, (value) =>
      countGroups(slots, value, others, matchingGroups),
    );
  });

  return {
    total,
    facets,
    idAt: (position) => (position < total ? groups[groupAt(position)]!.id : ''),
    resultAt: (position) => {
      const i = groupAt(position);
      const matchingEditions: Edition[] = [];
      const otherEditions: Edition[] = [];
      let nearest = UNKNOWN_DISTANCE;
      for (let k = first[i]!; k <= last[i]!; k += 1) {
        const slot = order[k]!;
        const edition = index.editions[slot]?.edition;
        const isMatching = hasBit(matching, slot);
        if (edition)
          (isMatching || !hasEditionConditions ? matchingEditions : otherEditions).push(edition);
        if (isMatching && distance) nearest = Math.min(nearest, distance[slot]!);
      }
      return {
        group: groups[i]!,
        matchingEditions,
        otherEditions,
        ...(scores && { score: scores[i] }),
        ...(nearest < UNKNOWN_DISTANCE && { distance: nearest }),
      };
    },
  };
}

/** The values of a facet that any group has, or that are chosen. */
const countsOf = (
  facet: Facet,
  chosen: readonly string[],
  countOf: (value: FacetSlots) => number,
): FacetValue[] =>
  [...facet.values()].flatMap((slots) => {
    const { value, label } = slots;
    const count = countOf(slots);
    return count || chosen.includes(value) ? [{ value, label, count }] : [];
  });

/**
 * Searches an offer, in memory and in full. Conditions on time, place, cost and places hold for one
 * and the same edition that is not over or cancelled; values of a filter are OR, filters are AND; a
 * facet's counts leave that facet's own filter out; `total` counts groups. Without conditions on
 * editions a group without any is found too. Sorted by best match when there is a text, else by
 * start, unless `sort` says otherwise; equal ones by name and id. A value that no group has finds nothing.
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
