import type { LitElement, ReactiveController } from 'lit';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import type { Offer } from '../offer/offer.ts';
import { EndpointSearch } from './endpoint-search.ts';
import { LocalSearch } from './local-search.ts';
import type { OfferQuestion, OfferSearch } from './offer-search.ts';

/** Has the search that fits the offer, and asks it nothing while the element is not on the page. */
export class SearchController implements ReactiveController {
  search: OfferSearch | undefined;

  readonly #host: LitElement;
  readonly #changed: (error?: EndpointError) => void;

  /** `changed` is called when something has come from the endpoint, and with an error when it has not. */
  constructor(host: LitElement, changed: (error?: EndpointError) => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    // What was given up when the element was taken off the page is asked again.
    if (this.#host.hasUpdated) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.search?.stop();
  }

  /**
   * Asks a question of the offer, as far as that has come; see `OfferSearch`. Without an offer the
   * question is not even made: it needs words and dates of the language, whose first use takes a phone
   * longer than the rest of the first rendering, and the offer would be asked for only after that.
   */
  ask(offer: Offer | undefined, question: () => OfferQuestion, pause: number): void {
    if (!offer) this.search?.stop();
    this.search = offer && searchFor(offer, this.search, this.#changed);
    if (this.#host.isConnected) this.search?.ask(question(), pause);
  }
}

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
