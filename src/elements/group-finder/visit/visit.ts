import type { LitElement } from 'lit';
import type { Group, RecognisedWish } from '../../../contract/group.ts';
import { ownPosition, withValues, type Chosen } from '../../../domain/offer/filters.ts';
import type { Vocabulary } from '../../../domain/offer/sentence/vocabulary.ts';
import { wishKey } from '../../../domain/offer/sentence/wish.ts';
import { dangerWordsOf } from '../../../locale/danger-words.ts';
import type { Language } from '../../../locale/language.ts';
import { vocabularyOf } from '../../../locale/vocabulary.ts';
import { dutchToday } from '../offer/today.ts';
import { maxPageSize } from '../search/answer-request.ts';
import type { OfferQuestion, OfferSearch } from '../search/offer-search.ts';
import { AddressController } from './address-controller.ts';
import type { Address } from './address.ts';
import { FilterSelection, type FilterHost } from './filter-selection.ts';
import { cleanFieldOf } from './field-cleaner.ts';
import { Pages } from './pages.ts';
import { Position } from './position.ts';
import { differences } from './presets.ts';
import { ResultsReporter } from './results-reporter.ts';
import { ShownCards } from './shown-cards.ts';
import { TypedSentence } from './typed-sentence.ts';
import { ViewFocus } from './view-focus.ts';

/** While someone types, the number of groups is announced when they pause (milliseconds). */
const typingPause = 700;

/** While someone types, an endpoint is asked when they pause (milliseconds). */
const requestPause = 200;

/** What a visit needs of its element. */
export type VisitHost = LitElement &
  FilterHost & { readonly pageSize: number; readonly urlPrefix: string | undefined };

/** What a visit needs beside its element. */
export interface VisitOptions {
  readonly search: () => OfferSearch | undefined;
  /** The language of the widget. */
  readonly language: () => Language;
  /** Announces the number of groups found, after a pause (milliseconds). */
  readonly announceCount: (pause?: number) => void;
  readonly announce: (words: string) => void;
}

/**
 * What a visitor does in the finder: each method is one act, which the parts of the visit carry out.
 * Going from page to page is done by `pages`.
 */
export class Visit {
  readonly pages: Pages;
  readonly filters: FilterSelection;
  readonly cards: ShownCards;
  readonly address: AddressController;
  readonly position = new Position();
  readonly view: ViewFocus;
  readonly announce: (words: string) => void;
  readonly #language: () => Language;
  readonly #vocabulary = (): Vocabulary => vocabularyOf(this.#language());
  readonly sentence: TypedSentence;
  /** Parts of the page that are folded out. */
  readonly unfolded = new Set<string>();

  readonly #host: VisitHost;
  readonly #search: () => OfferSearch | undefined;
  readonly #reporter: ResultsReporter;

  constructor(host: VisitHost, { search, language, announceCount, announce }: VisitOptions) {
    this.#host = host;
    this.#language = language;
    this.announce = announce;
    this.#search = search;
    this.filters = new FilterSelection(host);
    const facets = () => search()?.answer?.offerFacets;
    this.sentence = new TypedSentence({
      filters: this.filters,
      facets,
      vocabulary: this.#vocabulary,
      dangerWords: () => dangerWordsOf(language()),
    });
    this.cards = new ShownCards(host, () => search()?.answer?.loaded ?? 0);
    this.view = new ViewFocus(host);
    this.address = new AddressController(host, {
      current: () => this.pages.current,
      isSettled: () => search()?.isAnswered ?? true,
      navigated: (address) => this.#navigated(address),
    });
    this.pages = new Pages(host, {
      search,
      view: this.view,
      address: this.address,
      listAddress: () => this.listAddress,
      announceCount: () => this.#reporter.announceNext(),
    });
    this.#reporter = new ResultsReporter(host, {
      search,
      announce: announceCount,
      isPrivate: () => this.filters.danger !== undefined,
    });
    cleanFieldOf(host, () => {
      if (this.filters.danger) this.choose({});
    });
  }

  /** The question that the visitor asks of the offer now. */
  get question(): OfferQuestion {
    return {
      ...this.sentence.question(this.unfolded.has('others')),
      fixed: this.filters.fixed,
      ignored: this.filters.ignored,
      language: this.#language().code,
      vocabulary: this.#vocabulary,
      position: this.position.point,
      limit: this.pages.printed ? maxPageSize : this.cards.count,
      group: this.pages.group,
      today: dutchToday(),
    };
  }

  /** How long a request for the question may wait: while someone types, it would soon be an old one. */
  get requestPause(): number {
    return this.filters.isTyping ? requestPause : 0;
  }

  /** The address of the list. It leaves out a choice that tells that someone looks for a sensitive group. */
  get listAddress(): Address {
    const isRevealing = this.#search()?.revealsSensitive ?? false;
    const chosen = isRevealing ? {} : this.filters.chosen;
    return { chosen: differences(chosen, this.filters.presets) };
  }

  /** Before each rendering: attributes may have changed. */
  update(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (this.#host.hasUpdated) this.filters.takePresets(changed);
    else {
      this.#start(this.address.read());
      this.view.willLand = this.pages.group !== undefined;
    }
    this.#hideDanger();
    if (!this.cards.count || changed.has('pageSize')) this.cards.reset();
  }

  /** Before each rendering, once the search has got the question. */
  searched(): void {
    this.pages.searched();
  }

  /** Forgets everything. */
  clear(): void {
    this.address.clear();
    this.#reporter.clear();
    this.unfolded.clear();
    this.position.point = undefined;
    this.filters.choose({});
    this.pages.clear();
  }

  /** Makes another choice. `focus` is where the focus goes when the control that was used is gone. */
  choose = (chosen: Chosen, focus?: string): void => {
    this.filters.choose(chosen);
    this.pages.isGroupMissing = false;
    this.cards.reset();
    this.address.choiceChanged('push');
    this.#reporter.announceNext();
    if (focus) void this.view.focus(focus);
  };

  /** Takes away what was recognised in the sentence; `focus` is where the focus goes then. */
  ignore = (wish: RecognisedWish, focus: string): void => {
    this.filters.ignore(wishKey(wish));
    this.cards.reset();
    this.#reporter.announceNext();
    void this.view.focus(focus);
  };

  type = (text: string): void => {
    const danger = this.sentence.dangerOf(text);
    this.filters.type(text, danger);
    this.unfolded.delete('others');
    // What was typed before the word of danger may be in the address already.
    if (danger && this.address.read().chosen.q) this.address.replaceNow();
    this.cards.reset();
    this.address.choiceChanged('replace');
    this.#reporter.announceNext(typingPause);
  };

  /** Shows the groups that hardly fit the sentence after the others; the focus goes to the first of them. */
  showOthers = (): void => {
    this.toggle('others');
    void this.view.focus('#others');
  };

  /** Announces the number of groups found. */
  announceCount = (): void => {
    this.#reporter.announceNext();
    this.#host.requestUpdate();
  };

  showMore = async (): Promise<void> => {
    const first = this.cards.showMore();
    // The last press may have failed to bring more.
    this.#search()?.retry();
    await this.#host.updateComplete;
    await this.#search()?.settled;
    await this.view.focus(`.cards > :nth-child(${first + 1}) .card-link`);
  };

  /** Folds a part of the page out, or in again. */
  toggle(part: string): void {
    if (!this.unfolded.delete(part)) this.unfolded.add(part);
    this.#host.requestUpdate();
  }

  openFilters = async (): Promise<void> => {
    this.toggle('filters');
    await this.view.openDialog('#filters', '#filters-title');
  };

  closeFilters = (): void => {
    if (this.unfolded.has('filters')) this.toggle('filters');
  };

  /** Measures distances from where the visitor is; `failed` is called when the device does not tell. */
  locate(failed: () => void): void {
    this.position.request(
      () => this.choose(withValues(this.filters.chosen, 'near', [ownPosition])),
      () => {
        this.#host.requestUpdate();
        failed();
      },
    );
  }

  /** Lists the groups about the same as one that does not suit the visitor. */
  listSimilar(group: Group): void {
    this.pages.showList();
    this.choose({ theme: group.themes.map((it) => it.value) }, '#count');
  }

  /** A sentence from the address, or one in a language that came later, may have words of danger. */
  #hideDanger(): void {
    const text = this.filters.chosen.q?.[0];
    if (text !== undefined && this.sentence.dangerOf(text)) this.type(text);
  }

  #start(address: Address): void {
    this.filters.startWith(address.chosen);
    this.pages.start(address);
  }

  /** The visitor went back or forward. */
  #navigated(address: Address): void {
    this.#reporter.clear();
    this.filters.startWith(address.chosen);
    this.pages.navigated(address);
  }
}
