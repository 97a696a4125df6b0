import type { OfferFactor } from '../../../contract/survey.ts';

/**
 * A factor with its position in the survey, from 0. Element ids are made of that: the id that an
 * endpoint gives may hold characters that a selector cannot.
 */
export interface IndexedFactor extends OfferFactor {
  readonly index: number;
}

/** Factors by id, in the order of the survey. */
export const indexed = (factors: readonly OfferFactor[]): Map<string, IndexedFactor> =>
  new Map(factors.map((factor, index) => [factor.id, { ...factor, index }]));
