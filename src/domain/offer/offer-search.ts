import type {
  Edition,
  Facets,
  FacetValue,
  Group,
  GroupQuery,
  RecognisedWish,
  SentenceCounts,
} from '../../contract/group.ts';
import { editionConditions } from './edition-conditions.ts';
import type { Facet, FacetSlots } from './facets.ts';
import {
  EDITION_FACETS,
  GROUP_FACETS,
  prepareOffer,
  setToday,
  type OfferIndex,
} from './offer-index.ts';
import { ALL, fitOf, NEARLY } from './sentence/fit.ts';
import type { SentenceReading } from './sentence/wish.ts';
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
  /** The positions of the recognised wishes that it fits, in one and the same edition; only with a sentence. */
  fits?: readonly number[];
  /** The matching editions that fit a sentence best, soonest first; only when it asks something of them. */
  fittingEditions?: readonly Edition[];
}

/** What was found. Results are made when they are asked for, so that a page costs no more than a page. */
export interface Found {
  /** Groups found in all. */
  total: number;
  facets: Facets;
  /** What was recognised in the sentence, and how many groups fit all of it and nearly; only with one. */
  recognised?: readonly RecognisedWish[];
  fit?: SentenceCounts;
  idAt: (position: number) => string;
  resultAt: (position: number) => FoundGroup;
}

/** Kilometres and scores become whole numbers of at most 21 bits in a sort key: hundredths of kilometres. */
const DISTANCE_STEPS = 100;

/** In kilometres; longer than any distance on earth, and still 21 bits. */
const UNKNOWN_DISTANCE = 20_900;

/** One more than the highest relevance, and a power of two. */
const RELEVANCES = 2 ** 21;

/** Sorts numbers: all of them, or only the first ones when no others will be asked for. */
export type Sort = (keys: Float64Array) => Float64Array;

const isOfAge = ({ ageMin, ageMax }: Group, age: number): boolean =>
  age >= (ageMin ?? 0) && age <= (ageMax ?? Infinity);

/** What a search needs beside its query. */
export interface SearchOptions {
  /** A calendar day where the groups are. */
  readonly today: string;
  /** May leave out the positions that nobody asks for. */
  readonly sorted?: Sort;
  /** The sentence of the query, as `understand` read it: it orders the groups and hides none. */
  readonly reading?: SentenceReading | undefined;
}

/** Searches an offer; see `searchOffer`. */
export function findOffer(
  index: OfferIndex,
  query: GroupQuery,
  { today, sorted = (keys) => keys.slice().sort(), reading }: SearchOptions,
): Found {
  setToday(index, today);
  const { groups, columns, order, slots } = index;
  const { words, allGroups, first, last } = slots;
  // A text of signs only, such as "?!", has no words and asks nothing. An emoji is a word.
  const scores = searchText(index.texts, query.q);
  const near = pointOf(query.near);
  const institutions = stringsIn(query.institution);
  const earlier = stringsIn(query.followsUp);
  const age = numberIn(query.age);
  const chosen = GROUP_FACETS.map((facet) => stringsIn(query[facet]));
  const facetSets = chosenSlots(index.groupFacets, chosen, allGroups.length);
  const conditions = editionConditions(index, query, near);
  const { hasAny: hasEditionConditions, candidates, distance } = conditions;

  // Groups that meet the conditions that are no facet: text, institution, what they follow and age.
  let candidateGroups = allGroups;
  if (scores || institutions.length || earlier.length || age !== undefined) {
    candidateGroups = new Int32Array(allGroups.length);
    for (let i = 0; i < groups.length; i += 1) {
      if (scores && !scores[i]) continue;
      if (institutions.length && !institutions.includes(groups[i]!.institution)) continue;
      if (earlier.length && !groups[i]!.followsUp?.some((it) => earlier.includes(it))) continue;
      if (age === undefined || isOfAge(groups[i]!, age)) setBit(candidateGroups, last[i]!);
    }
  }
  const matching = intersection(candidates, conditions.facetSets);
  const withMatchingEdition = hasEditionConditions ? new Int32Array(allGroups.length) : allGroups;
  if (hasEditionConditions)
    countGroups(slots, { words, bits: matching }, matching, allGroups, withMatchingEdition);
  const matchingGroups = intersection(candidateGroups, facetSets);
  const found = intersection(matchingGroups, [withMatchingEdition]);
  const fit = reading && fitOf(index, reading, matching);
  const sort = query.sort ?? (scores || fit ? 'match' : 'start');

  // One number for each group to sort by: how far it fits the sentence, how well it matches or how near
  // it is, its start, its name.
  const { sortKeys } = index;
  const matches = fit?.scores ?? scores;
  const counts = { all: 0, nearly: 0 };
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
    if (fit) {
      start = columns.startKey[fit.bestSlots[i]!]!;
      if (fit.levels[i] === ALL) counts.all += 1;
      if (fit.levels[i] === NEARLY) counts.nearly += 1;
    }
    const relevance =
      sort === 'match' && matches
        ? 2 ** 20 - Math.round(matches[i]! * 1000)
        : sort === 'distance'
          ? Math.round(nearest * DISTANCE_STEPS)
          : 0;
    const level = fit ? fit.levels[i]! : 0;
    sortKeys[total] =
      ((level * RELEVANCES + relevance) * START_KEYS + start) * groups.length + index.rank[i]!;
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
    ...(reading && { recognised: reading.wishes }),
    ...(fit && { fit: counts }),
    idAt: (position) => (position < total ? groups[groupAt(position)]!.id : ''),
    resultAt: (position) => {
      const i = groupAt(position);
      const matchingEditions: Edition[] = [];
      const otherEditions: Edition[] = [];
      const fittingEditions: Edition[] = [];
      let nearest = UNKNOWN_DISTANCE;
      for (let k = first[i]!; k <= last[i]!; k += 1) {
        const slot = order[k]!;
        const edition = index.editions[slot]?.edition;
        const isMatching = hasBit(matching, slot);
        if (edition)
          (isMatching || !hasEditionConditions ? matchingEditions : otherEditions).push(edition);
        if (edition && isMatching && fit?.isBest(i, slot)) fittingEditions.push(edition);
        if (isMatching && distance) nearest = Math.min(nearest, distance[slot]!);
      }
      return {
        group: groups[i]!,
        matchingEditions,
        otherEditions,
        ...(scores && { score: scores[i] }),
        ...(nearest < UNKNOWN_DISTANCE && { distance: nearest }),
        ...(fit && { fits: fit.fitsOf(i) }),
        ...(fit?.isAboutEditions && { fittingEditions }),
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
    const { words: _words, bits: _bits, ...named } = slots;
    const count = countOf(slots);
    return count || chosen.includes(named.value) ? [{ ...named, count }] : [];
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
  options: SearchOptions,
): { total: number; results: FoundGroup[]; facets: Facets } {
  const index = 'texts' in offer ? offer : prepareOffer(offer);
  const { total, facets, resultAt } = findOffer(index, query, options);
  return { total, facets, results: listOf(total, resultAt) };
}
