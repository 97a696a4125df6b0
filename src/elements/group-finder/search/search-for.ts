import type { EndpointError } from '../../../client/endpoint-error.ts';
import type { Offer } from '../offer/offer.ts';
import { EndpointSearch } from './endpoint-search.ts';
import { LocalSearch } from './local-search.ts';
import type { OfferSearch } from './offer-search.ts';

/**
 * The search for an offer: by the endpoint when the offer is too large to fetch, else by the page. What
 * `previous` found stays until the new search has an answer.
 */
export function searchFor(
  offer: Offer,
  previous: OfferSearch | undefined,
  changed: (error?: EndpointError) => void,
): OfferSearch {
  const { remote } = offer;
  if (!remote) {
    if (previous instanceof LocalSearch && previous.offer === offer) return previous;
    previous?.stop();
    return new LocalSearch(offer, previous?.answer);
  }
  const before = previous instanceof EndpointSearch ? previous : undefined;
  if (before?.remote === remote) return before;
  before?.stop();
  return new EndpointSearch(remote, changed, before);
}
