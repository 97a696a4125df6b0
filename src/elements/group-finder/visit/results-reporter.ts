import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { GmwResultsEvent } from '../group-finder.events.ts';
import type { OfferSearch } from '../search/offer-search.ts';

/** What is reported and how. */
export interface ReportOptions {
  readonly search: () => OfferSearch | undefined;
  /** Announces the number of groups found, after a pause (milliseconds). */
  readonly announce: (pause?: number) => void;
  /** Whether the page is told nothing: not even a number. */
  readonly isPrivate: () => boolean;
}

/** Tells the host page and screen readers how many groups were found, once a question is answered. */
export class ResultsReporter implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ReportOptions;
  #announcement: { readonly pause: number | undefined } | undefined;
  #reportedTotal: number | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ReportOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Has the number announced when the present question is answered. */
  announceNext(pause?: number): void {
    this.#announcement = { pause };
  }

  /** Forgets what is still to be announced. */
  clear(): void {
    this.#announcement = undefined;
  }

  hostUpdated(): void {
    const search = this.#options.search();
    // An element that was taken off the page tells nothing; it does when it is put back.
    if (!search?.answer || !this.#host.isConnected) return;
    if (search.isAnswered && this.#announcement) {
      const { pause } = this.#announcement;
      this.#announcement = undefined;
      this.#options.announce(pause);
    }
    if (this.#options.isPrivate()) return;
    const { total: found, fit } = search.answer.found;
    const total = fit ? fit.all + fit.nearly : found;
    if (total === this.#reportedTotal) return;
    this.#reportedTotal = total;
    this.#host.dispatchEvent(new GmwResultsEvent(total));
  }
}
