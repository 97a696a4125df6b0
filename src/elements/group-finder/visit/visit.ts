import type { LitElement } from 'lit';
import type { Group, RecognisedWish } from '../../../contract/group.ts';
import { ownPosition, withValues, type Chosen } from '../../../domain/offer/filters.ts';
import type { Vocabulary } from '../../../domain/offer/sentence/vocabulary.ts';
import { wishKey } from '../../../domain/offer/sentence/wish.ts';
import { dangerWordsOf } from '../../../locale/danger-words.ts';
import type { Language } from '../../../locale/language.ts';
import { vocabularyOf } from '../../../locale/vocabulary.ts';
import { GmwGroupOpenEvent } from '../group-finder.events.ts';
import { dutchToday } from '../offer/today.ts';
import { maxPageSize } from '../search/answer-request.ts';
import type { OfferQuestion, OfferSearch } from '../search/offer-search.ts';
import type { FormTarget } from '../signup/signup-way.ts';
import { AddressController } from './address-controller.ts';
import type { Address } from './address.ts';
import { FilterSelection, type FilterHost } from './filter-selection.ts';
import { cleanFieldOf } from './field-cleaner.ts';
import { GroupVisit } from './group-visit.ts';
import { isForBrowser } from './is-for-browser.ts';
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

/** What was found, or what is told of groups, in a form to print. */
export type PrintedPage = 'overview' | 'agenda' | 'reasons';

/** A sign-up form and the group that it is for. */
export interface KeptForm {
  readonly group: Group;
  readonly target: FormTarget;
}

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
 * Holds which page is open: the list, the printable overview, a group, or the sign-up form for it.
 */
export class Visit {
  /** Id of the group whose page is open. */
  group: string | undefined;
  /**
   * The sign-up form that was opened last. It is kept for the visit, so that nothing typed is lost when
   * someone looks at another page of the finder or the group is withdrawn.
   */
  form: KeptForm | undefined;
  isFormOpen = false;
  /** The page to print that is shown instead of the list; it stays while a group is open. */
  printed: PrintedPage | undefined;
  /** Whether a group was asked for that the offer does not have. */
  isGroupMissing = false;
  /** What was done on the page of the open group. */
  readonly groupPage: GroupVisit;

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
    this.groupPage = new GroupVisit(host);
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
      current: () => this.#currentAddress,
      isSettled: () => search()?.isAnswered ?? true,
      navigated: (address) => this.#navigated(address),
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
      limit: this.printed ? maxPageSize : this.cards.count,
      group: this.group,
      today: dutchToday(),
    };
  }

  /** How long a request for the question may wait: while someone types, it would soon be an old one. */
  get requestPause(): number {
    return this.filters.isTyping ? requestPause : 0;
  }

  get openedGroup(): Group | undefined {
    const opened = this.#search()?.opened;
    return opened?.status === 'open' && opened.group.id === this.group ? opened.group : undefined;
  }

  /** The address of the list. It leaves out a choice that tells that someone looks for a sensitive group. */
  get listAddress(): Address {
    const isRevealing = this.#search()?.revealsSensitive ?? false;
    const chosen = isRevealing ? {} : this.filters.chosen;
    return { chosen: differences(chosen, this.filters.presets) };
  }

  /** The address of the page of a group. */
  groupAddress(group: Group | undefined): Address {
    return { ...this.listAddress, group: group?.sensitive ? undefined : group?.id };
  }

  /** Before each rendering: attributes may have changed. */
  update(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (this.#host.hasUpdated) this.filters.takePresets(changed);
    else {
      this.#start(this.address.read());
      this.view.willLand = this.group !== undefined;
    }
    this.#hideDanger();
    if (!this.cards.count || changed.has('pageSize')) this.cards.reset();
  }

  /** Before each rendering, once the search has got the question. */
  searched(): void {
    const opened = this.#search()?.opened;
    if (opened?.status === 'missing' && !this.isFormOpen) {
      this.group = undefined;
      this.isGroupMissing = true;
    }
    if (opened?.status === 'open') void this.view.land();
    // The address of a sensitive group opens it, but does not stay.
    if (this.openedGroup?.sensitive && this.address.read().group !== undefined)
      this.address.replaceNow();
  }

  /** Forgets everything. */
  clear(): void {
    this.address.clear();
    this.#reporter.clear();
    this.unfolded.clear();
    this.groupPage.reset();
    this.position.point = undefined;
    this.printed = undefined;
    this.form = undefined;
    this.filters.choose({});
    this.#show({});
  }

  /** Makes another choice. `focus` is where the focus goes when the control that was used is gone. */
  choose = (chosen: Chosen, focus?: string): void => {
    this.filters.choose(chosen);
    this.isGroupMissing = false;
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

  open = (group: Group, event: MouseEvent): void => {
    if (isForBrowser(event)) return;
    event.preventDefault();
    this.groupPage.reset();
    this.view.leaveList(group.id);
    this.#show({ group: group.id });
    this.isGroupMissing = false;
    // Of a sensitive group the address of the list is written once more, so that "back" returns to it.
    this.address.pageChanged();
    if (!group.sensitive) this.#host.dispatchEvent(new GmwGroupOpenEvent(group.id));
    void this.view.show('#group');
  };

  /** Goes back from a group to the list. */
  back = (event: MouseEvent): void => {
    if (isForBrowser(event)) return;
    event.preventDefault();
    this.#show({});
    this.address.pageChanged();
    this.#reporter.announceNext();
    void this.view.returnToList();
  };

  /** Lists the groups about the same as one that does not suit the visitor. */
  listSimilar(group: Group): void {
    this.#show({});
    this.choose({ theme: group.themes.map((it) => it.value) }, '#count');
  }

  /** Shows a page to print, or the list again. */
  openPage(page: PrintedPage | undefined): void {
    this.printed = page;
    this.#show({});
    void this.view.show(page ? '#overview' : '#count');
  }

  openForm(group: Group, target: FormTarget): void {
    this.form = { group, target };
    this.#show({ group: group.id, isFormOpen: true });
    this.address.pageChanged();
    void this.view.show('#back-to-group');
  }

  closeForm = (event: Event): void => {
    event.preventDefault();
    this.#show({ group: this.group });
    this.address.pageChanged();
    void this.view.show('#group');
  };

  /** Shows the page of a group, or the form for it, or else the list. */
  #show({ group, isFormOpen = false }: Partial<Pick<Visit, 'group' | 'isFormOpen'>>): void {
    this.group = group;
    this.isFormOpen = isFormOpen;
    this.#host.requestUpdate();
  }

  /** A sentence from the address, or one in a language that came later, may have words of danger. */
  #hideDanger(): void {
    const text = this.filters.chosen.q?.[0];
    if (text !== undefined && this.sentence.dangerOf(text)) this.type(text);
  }

  #start({ chosen, group, isForm }: Address): void {
    this.filters.startWith(chosen);
    this.#show({ group, isFormOpen: isForm === true && this.form?.group.id === group });
  }

  /** The visitor went back or forward. */
  #navigated(address: Address): void {
    const before = this.group;
    this.#reporter.clear();
    this.groupPage.reset();
    this.#start(address);
    if (this.isFormOpen) void this.view.show('#back-to-group');
    else if (this.group !== undefined) void this.view.show('#group');
    else if (before !== undefined) {
      this.#reporter.announceNext();
      void this.view.returnToList();
    }
  }

  get #currentAddress(): Address {
    const group = this.isFormOpen ? this.form?.group : this.openedGroup;
    return { ...this.groupAddress(group), isForm: this.isFormOpen && !group?.sensitive };
  }
}
