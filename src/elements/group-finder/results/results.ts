import type { Offer } from '../offer/offer.ts';
import type { OfferAnswer, OfferSearch } from '../search/offer-search.ts';

/** What was found and in what; the views of the list show it. */
export interface Results {
  readonly offer: Offer;
  readonly search: OfferSearch;
  readonly answer: OfferAnswer;
}
