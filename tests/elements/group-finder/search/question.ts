import type { OfferQuestion } from '../../../../src/elements/group-finder/search/offer-search.ts';
import { TODAY } from '../../../domain/offer/offer.ts';

/** A question without filters; every part can be replaced. */
export const question = (parts: Partial<OfferQuestion> = {}): OfferQuestion => ({
  chosen: {},
  fixed: {},
  position: undefined,
  limit: 20,
  group: undefined,
  today: TODAY,
  ...parts,
});
