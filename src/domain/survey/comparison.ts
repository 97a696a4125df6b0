import type { Consensus } from '../../contract/survey.ts';

/** Where a respondent put one factor, and how far that is from where others have it. */
export interface Comparison {
  readonly id: string;
  /** Place in the own order, from 1. */
  readonly place: number;
  /** Own place minus that of the others, in whole places: below 0 is higher. 0 is less than one place. */
  readonly difference: number;
}

/** The placed factors of an order beside their mean rank, in the order of the consensus. */
export const compareWithMeans = (
  own: readonly string[],
  { factors }: Pick<Consensus, 'factors'>,
): Comparison[] =>
  factors.flatMap(({ id, meanRank }) => {
    const place = own.indexOf(id) + 1;
    return place ? [{ id, place, difference: wholePlaces(place - meanRank) }] : [];
  });

/** The factors that two orders both have a place for, in the first order. */
export const compareOrders = (own: readonly string[], other: readonly string[]): Comparison[] =>
  own.flatMap((id, index) => {
    const place = other.indexOf(id) + 1;
    return place ? [{ id, place: index + 1, difference: index + 1 - place }] : [];
  });

/** At most three: the largest differences, and one factor that stands equal when there is one. */
export function worthTelling(comparisons: readonly Comparison[]): Comparison[] {
  const different = comparisons
    .filter(({ difference }) => difference)
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  const equal = comparisons.filter(({ difference }) => !difference).slice(0, 1);
  return [...different.slice(0, 3 - equal.length), ...equal];
}

/** Rounded half away from zero; less than one place is no difference. */
const wholePlaces = (difference: number): number => {
  const size = Math.abs(difference);
  return size < 1 ? 0 : Math.sign(difference) * Math.floor(size + 0.5);
};
