import { EndpointError } from '../../../client/endpoint-error.ts';
import type { FacetValue, Group } from '../../../contract/group.ts';
import { hasFilters, ownPosition, type PickFilter } from '../../../domain/offer/filters.ts';
import { foundOnPages, pageResults, type OfferPage } from '../../../domain/offer/offer-page.ts';
import type { FoundGroup } from '../../../domain/offer/offer-search.ts';
import { pickValues } from '../../../domain/offer/pick-values.ts';
import { placeCenters } from '../../../domain/offer/place-centers.ts';
import type { Point } from '../../../domain/offer/place.ts';
import { allSensitive } from '../../../domain/offer/sensitive-results.ts';
import { firstPageSize, type RemoteOffer } from '../offer/offer.ts';
import { allFilters, isAnsweredBySensitive, maxPageSize, requestAnswer } from './answer-request.ts';
import { GroupLookup } from './group-lookup.ts';
import {
  questionKey,
  type OfferAnswer,
  type OfferQuestion,
  type OfferSearch,
  type OpenedGroup,
  type PickOption,
} from './offer-search.ts';

/** Lets the endpoint search. The last answer stays until the next one has come. */
export class EndpointSearch implements OfferSearch {
  readonly remote: RemoteOffer;
  answer: OfferAnswer | undefined;
  isAnswered = false;
  badRecords = 0;
  settled: Promise<unknown> = Promise.resolve();

  readonly #changed: (error?: EndpointError) => void;
  readonly #lookup: GroupLookup;
  #centers: ReadonlyMap<string, Point>;
  #question: OfferQuestion | undefined;
  #running: AbortController | undefined;
  #error: EndpointError | undefined;
  /** The last page that came, and the results of all pages until that one. */
  #page: OfferPage | undefined;
  #results: readonly FoundGroup[] = [];
  #revealsSensitive = true;

  /**
   * `changed` is called when something has come, and with an error when it has not. `previous` is the
   * search in the offer as it was fetched before: its answer stays until this search has one.
   */
  constructor(
    remote: RemoteOffer,
    changed: (error?: EndpointError) => void,
    previous?: EndpointSearch,
  ) {
    this.remote = remote;
    this.#changed = changed;
    this.#lookup = new GroupLookup(remote, changed, previous && previous.#lookup.group);
    this.#centers = placeCenters(remote.firstPage.groups);
    this.answer = previous?.answer;
    this.#results = previous ? previous.#results : [];
  }

  get isPending(): boolean {
    return this.#running !== undefined;
  }

  get error(): EndpointError | undefined {
    return this.#error ?? this.#lookup.error;
  }

  get revealsSensitive(): boolean {
    return !this.isAnswered || this.#revealsSensitive;
  }

  get soleInstitution(): string | undefined {
    return this.remote.institution;
  }

  /** All places of the offer: where one of them is, is requested once it is chosen. */
  get places(): readonly FacetValue[] {
    return this.#centers.size ? (this.answer?.offerFacets['place'] ?? []) : [];
  }

  get opened(): OpenedGroup | undefined {
    const id = this.#question?.group;
    if (id === undefined) return undefined;
    const { isMissing, related } = this.#lookup;
    const result = this.#results.find((it) => it.group.id === id);
    const group = result?.group ?? this.#lookup.group;
    if (isMissing || !group) return { status: isMissing ? 'missing' : 'loading' };
    const editions = result
      ? [...result.matchingEditions, ...result.otherEditions]
      : group.editions;
    return { status: 'open', group, editions, ...related };
  }

  ask(question: OfferQuestion, pause = 0): void {
    const before = this.#question;
    this.#question = question;
    const isSame = before !== undefined && questionKey(before) === questionKey(question);
    if (!isSame) this.#search(question, pause);
    else if (before.limit !== question.limit) this.#continue(question);
    if (before?.group !== question.group) this.#openGroup(question);
  }

  retry(): void {
    if (!this.#question) return;
    const hasLookupFailed = this.#lookup.error !== undefined;
    if (this.#error) this.#continue(this.#question);
    if (hasLookupFailed) this.#openGroup(this.#question);
  }

  stop(): void {
    if (!this.#running && !this.#lookup.isPending) return;
    this.#running?.abort();
    this.#running = undefined;
    this.#lookup.stop();
    // So that the next question is a new one, whatever it is.
    this.#question = undefined;
  }

  /** All values: to count what each of them gives would take a request for each. */
  pickOptions(key: PickFilter): readonly PickOption[] {
    const { today = '', chosen = {} } = this.#question ?? {};
    const values = new Set([...pickValues(key, today), ...(chosen[key] ?? [])]);
    return [...values].map((value) => ({ value }));
  }

  #search(question: OfferQuestion, pause: number): void {
    this.#running?.abort();
    this.#running = this.#error = undefined;
    const { firstPage } = this.remote;
    if (!hasFilters(allFilters(question))) {
      this.#revealsSensitive = allSensitive(firstPage.groups);
      this.#take(firstPage, [], {
        offerFacets: firstPage.facets,
        origin: undefined,
        relaxations: [],
      });
      return;
    }
    this.isAnswered = false;
    this.#run(pause, async (signal) => {
      const origin = await this.#originOf(question, signal);
      const { page, hasSensitiveValue, ...rest } = await requestAnswer(
        this.remote,
        question,
        origin,
        signal,
      );
      return () => {
        this.#revealsSensitive = hasSensitiveValue || isAnsweredBySensitive(page);
        this.#take(page, [], rest);
      };
    });
  }

  /** Goes on with a question of which the results, or the next of them, have not come. */
  #continue(question: OfferQuestion): void {
    if (this.#error && !this.isAnswered) this.#search(question, 0);
    else this.#loadMore();
  }

  /** Requests the next page when more is to be shown than there is. */
  #loadMore(): void {
    const { answer } = this;
    const { query, next } = this.#page ?? {};
    const missing = (this.#question?.limit ?? 0) - this.#results.length;
    if (!answer || !this.isAnswered || this.isPending || next === undefined || missing <= 0) return;
    this.#error = undefined;
    const before = this.#results;
    this.#run(0, async (signal) => {
      const limit = Math.min(missing, maxPageSize);
      const { language, isPrivate } = this.#question!;
      const options = { language, isPrivate };
      const page = await this.remote.find({ ...query, cursor: next, limit }, signal, options);
      return () => this.#take(page, before, answer);
    });
  }

  #take(
    page: OfferPage,
    before: readonly FoundGroup[],
    { offerFacets, origin, relaxations }: Omit<OfferAnswer, 'found' | 'loaded'>,
  ): void {
    this.badRecords = (before.length ? this.badRecords : 0) + page.badRecords;
    this.#page = page;
    this.#results = [...before, ...pageResults(page, this.#question!.today)];
    this.answer = {
      found: foundOnPages(page, this.#results, this.badRecords),
      loaded: this.#results.length,
      offerFacets,
      origin,
      relaxations,
    };
    this.isAnswered = true;
    // The source of the offer tells of the bad records of its first page, and fetches its institutions.
    if (page !== this.remote.firstPage) {
      if (page.badRecords) this.#changed(new EndpointError('bad-records'));
      void this.#loadInstitutions(page.groups);
    }
  }

  async #loadInstitutions(groups: readonly Group[]): Promise<void> {
    const isNew = await this.remote.loadInstitutions(groups, new AbortController().signal);
    if (isNew) this.#changed();
  }

  #openGroup(question: OfferQuestion): void {
    // Results that were found in an older offer may be wrong by now.
    const results = this.isAnswered ? this.#results : [];
    const groups = [...this.remote.firstPage.groups, ...results.map((it) => it.group)];
    this.#lookup.open(
      question,
      groups.find((it) => it.id === question.group),
    );
  }

  async #originOf(
    { chosen: { near }, position }: OfferQuestion,
    signal: AbortSignal,
  ): Promise<Point | undefined> {
    const place = near?.[0];
    if (place === undefined) return undefined;
    if (place === ownPosition)
      // About a kilometre is all that another computer need know.
      return position && { lat: +position.lat!.toFixed(2), lon: +position.lon!.toFixed(2) };
    if (!this.#centers.has(place)) {
      const query = { place: [place], limit: firstPageSize };
      const { groups } = await this.remote.find(query, signal);
      this.#centers = new Map([...placeCenters(groups), ...this.#centers]);
    }
    return this.#centers.get(place);
  }

  /** Runs one request for results; it replaces the one before. */
  #run(pause: number, request: (signal: AbortSignal) => Promise<() => void>): void {
    const running = (this.#running = new AbortController());
    const { signal } = running;
    this.settled = new Promise((resolve) => setTimeout(resolve, pause))
      .then(() => {
        signal.throwIfAborted();
        return request(signal);
      })
      .then(
        (take) => this.#finish(signal, take),
        (cause: unknown) =>
          this.#finish(signal, () => {
            this.#error =
              cause instanceof EndpointError ? cause : new EndpointError('server', { cause });
          }),
      );
  }

  #finish(signal: AbortSignal, take: () => void): void {
    if (signal.aborted) return;
    this.#running = undefined;
    take();
    this.#changed(this.#error);
    if (!this.#error) this.#loadMore();
  }
}
