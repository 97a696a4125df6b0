import type { LitElement, ReactiveController } from 'lit';
import type { Group } from '../../contract/group.ts';
import { mostAtOnce } from './asking.ts';
import { here, presetFilters, withValues, type Chosen } from './filters.ts';
import type { FinderSearch } from './finder-search.ts';
import { GmwGroupOpenEvent, GmwResultsEvent } from './group-finder.events.ts';
import type { Offer } from './offer-source.ts';
import { changesTo, fixedOf, presetsOf, startWith, type PresetAttributes } from './presets.ts';
import { isForBrowser } from './is-for-browser.ts';
import type { FormTarget } from './signup-way.ts';
import { UrlState, type Address } from './url-state.ts';

/** While someone types, the count is told when they pause (milliseconds). */
const typing = 700;
/** And an endpoint is asked when they pause. */
const pause = 200;

/** What a visit needs of its element. */
export interface VisitHost extends LitElement, PresetAttributes {
  readonly fixedFilters: string;
  readonly pageSize: number;
  readonly urlPrefix: string | undefined;
  readonly referrer: boolean;
}

/** What a visit needs beside its element. */
export interface VisitOptions {
  readonly search: FinderSearch;
  readonly offer: () => Offer | undefined;
  /** Tells the number of groups found, after a pause (milliseconds). */
  readonly say: (wait?: number) => void;
  /** Tells something else. */
  readonly tell: (words: string) => void;
}

/**
 * Where a visitor is in the finder and what they chose: the list, a group's page or the sign-up form in
 * it; filters, opened parts, the place to return to. Keeps the address of the page in step.
 */
export class Visit implements ReactiveController {
  chosen: Chosen = {};
  /** Id of the opened group. */
  group: string | undefined;
  form: FormTarget | undefined;
  /** The address asked for a group that is no more. */
  gone = false;
  /** Cards in view. */
  shown = 0;
  filtersOpen = false;
  /** The printable overview for referrers is in view. */
  overview = false;
  readonly expanded = new Set<string>();
  /** Of the self-check, by question. They go when another group is opened. */
  readonly answers = new Map<number, string>();
  readonly url: UrlState;

  readonly #host: VisitHost;
  readonly #options: VisitOptions;
  #returnTo: { group: string; scroll: number } | undefined;
  #told: number | undefined;
  #beforePrint = 0;
  /** What the address gets and who is told once there is an answer. */
  #later: { how: 'push' | 'replace'; say?: () => void } | undefined;

  constructor(host: VisitHost, options: VisitOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    this.url = new UrlState(host, (address) => this.#onAddress(address));
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#onPrint);
    window.addEventListener('afterprint', this.#onPrinted);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#onPrint);
    window.removeEventListener('afterprint', this.#onPrinted);
  }

  /** On paper there is no button for more. */
  #onPrint = (): void => {
    this.#beforePrint = this.shown;
    this.#set({ shown: this.#options.search.ready });
  };

  #onPrinted = (): void => this.#set({ shown: this.#beforePrint });

  /** Whether professionals refer their clients here. */
  get referrer(): boolean {
    return this.#host.referrer;
  }

  get presets(): Chosen {
    return presetsOf(this.#host);
  }

  /** Presets that a visitor cannot change. */
  get fixed(): Chosen {
    return fixedOf(this.presets, this.#host.fixedFilters);
  }

  /** Cards that one press adds. */
  get step(): number {
    const size = Math.trunc(this.#host.pageSize);
    return size >= 1 ? Math.min(size, 100) : 20;
  }

  get opened(): Group | undefined {
    return this.group === undefined ? undefined : this.#options.search.group(this.group);
  }

  /** Address of the list. A question that only sensitive groups answer tells as much as a name. */
  get listAddress(): Address {
    const chosen = this.#options.search.tellsTooMuch ? {} : this.chosen;
    return { chosen: changesTo(chosen, this.presets) };
  }

  get address(): Address {
    const group = this.opened;
    return { ...this.listAddress, group: group?.sensitive ? undefined : group?.id };
  }

  /** Before each rendering: attributes and data may have changed. */
  update(changed: ReadonlyMap<PropertyKey, unknown>, complete: boolean): void {
    if (!this.#host.hasUpdated) this.#take(this.url.read());
    else
      for (const key of presetFilters)
        if (changed.has(key)) this.chosen = withValues(this.chosen, key, this.presets[key] ?? []);
    if (!this.shown || changed.has('pageSize')) this.shown = this.step;
    this.#find();
    const group = this.opened;
    if (this.group !== undefined && complete && this.#options.search.gone(this.group)) {
      this.group = undefined;
      this.gone = true;
    }
    // A deep link to a sensitive group opens it, but does not stay in the address.
    if (group?.sensitive && this.url.read().group !== undefined) this.url.replaceNow(this.address);
  }

  /** After each rendering. */
  updated(): void {
    this.#tell();
    const total = this.#options.search.found?.total;
    if (total === undefined || total === this.#told) return;
    this.#told = total;
    this.#host.dispatchEvent(new GmwResultsEvent(total));
  }

  /** Forgets everything. */
  clear(): void {
    this.#later = undefined;
    this.#set({ chosen: {}, group: undefined, form: undefined, overview: false });
    this.expanded.clear();
    this.answers.clear();
  }

  /** Another choice. `focus` is where the focus goes when the control that was used is gone. */
  choose = (chosen: Chosen, focus?: string): void => {
    this.#set({ chosen, shown: this.step, gone: false });
    this.#find();
    this.#tellOf('push');
    if (focus) void this.focus(focus);
  };

  type = (text: string): void => {
    const q = text.trim() ? [text] : [];
    this.#set({ chosen: withValues(this.chosen, 'q', q), shown: this.step });
    this.#find(pause);
    this.#tellOf('replace', typing);
  };

  more = async (): Promise<void> => {
    const { search } = this.#options;
    const before = Math.min(this.shown, search.ready);
    search.retry();
    this.#set({ shown: before + this.step });
    this.#find();
    await search.asking.done;
    await this.focus(`.cards > :nth-child(${before + 1}) .card-link`);
  };

  toggleFilters = (): void => this.#set({ filtersOpen: !this.filtersOpen });

  /** Folds a long list of values out, and in again. */
  expand(key: string): void {
    if (!this.expanded.delete(key)) this.expanded.add(key);
    this.#host.requestUpdate();
  }

  /** Asks the device where it is, at the visitor's press only; `failed` when it does not tell. */
  locate(failed: () => void): void {
    const { geolocation } = navigator;
    if (!geolocation) return failed();
    geolocation.getCurrentPosition(
      ({ coords }) => {
        this.#options.search.here = { lat: coords.latitude, lon: coords.longitude };
        this.choose(withValues(this.chosen, 'near', [here]));
      },
      failed,
      { timeout: 10_000, maximumAge: 600_000 },
    );
  }

  answer(question: number, value: string): void {
    this.answers.set(question, value);
    this.#host.requestUpdate();
  }

  tell(words: string): void {
    this.#options.tell(words);
  }

  /** The groups about the same, when this one seems not the right one. */
  others(group: Group): void {
    this.#set({ group: undefined });
    this.choose({ theme: group.themes.map((it) => it.value) }, '#count');
  }

  open = (group: Group, event: MouseEvent): void => {
    if (isForBrowser(event)) return;
    event.preventDefault();
    this.answers.clear();
    this.#returnTo = { group: group.id, scroll: window.scrollY };
    this.#set({ group: group.id, form: undefined, gone: false });
    // Of a sensitive group only the list is written, so that "back" still returns to it.
    this.#step();
    if (!group.sensitive) this.#host.dispatchEvent(new GmwGroupOpenEvent(group.id));
    void this.#show('#group');
  };

  showOverview(overview: boolean): void {
    this.#set({ overview });
    void this.#show(overview ? '#overview' : '#count');
  }

  back = (event: MouseEvent): void => {
    if (isForBrowser(event)) return;
    event.preventDefault();
    this.#set({ group: undefined, form: undefined });
    this.#step();
    void this.#returnToList();
  };

  openForm(form: FormTarget): void {
    this.#set({ form });
    void this.#show('#back-to-group');
  }

  closeForm = (event: Event): void => {
    event.preventDefault();
    this.#set({ form: undefined });
    void this.#show('#group');
  };

  /** Moves the focus after the next rendering. */
  async focus(selector: string, options?: FocusOptions): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus(options);
  }

  #set(
    changes: Partial<
      Pick<Visit, 'chosen' | 'group' | 'form' | 'gone' | 'shown' | 'filtersOpen' | 'overview'>
    >,
  ): void {
    Object.assign(this, changes);
    this.#host.requestUpdate();
  }

  #find(wait?: number): void {
    const wanted = this.overview ? mostAtOnce : this.shown;
    this.#options.search.update(this.#options.offer(), this.chosen, this.fixed, wanted, wait);
  }

  /** Tells of a choice once it is answered: before, nobody knows whether it tells too much. */
  #tellOf(how: 'push' | 'replace', wait?: number): void {
    const say = (): void => this.#options.say(wait);
    this.#later = { how: this.#later?.how === 'push' ? 'push' : how, say };
    this.#tell();
  }

  #tell(): void {
    if (!this.#later || !this.#options.search.asking.answered) return;
    const { how, say } = this.#later;
    this.#later = undefined;
    this.url.write(this.address, how);
    say?.();
  }

  /** To or from a group: a step that an answer that comes later completes, not takes once more. */
  #step(): void {
    this.url.write(this.address, 'push');
    if (!this.#options.search.asking.answered) this.#later = { ...this.#later, how: 'replace' };
  }

  #take({ chosen, group }: Address): void {
    const { near, withinKm } = this.chosen;
    // The address cannot tell it, so a step back does not forget it.
    const own = near?.[0] === here && !chosen.near ? { near, withinKm } : {};
    this.#set({ chosen: { ...startWith(chosen, this.presets, this.fixed), ...own }, group });
  }

  /** Back and forward of the browser. */
  #onAddress(address: Address): void {
    const before = this.group;
    this.#later = undefined;
    this.#options.search.retry();
    this.#take(address);
    this.form = undefined;
    this.answers.clear();
    if (this.group !== undefined) void this.#show('#group');
    else if (before !== undefined) void this.#returnToList();
  }

  /** Moves the focus to what came into view, and the view to its beginning. */
  async #show(selector: string): Promise<void> {
    await this.focus(selector, { preventScroll: true });
    if (this.#host.getBoundingClientRect().top < 0)
      this.#host.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  /** Back to where the visitor was in the list. */
  async #returnToList(): Promise<void> {
    await this.#host.updateComplete;
    const from = this.#returnTo;
    const link = from && `[data-group="${CSS.escape(from.group)}"]`;
    if (!link || !this.#host.renderRoot.querySelector(link)) return this.#show('#count');
    window.scrollTo({ top: from.scroll, behavior: 'instant' });
    await this.focus(link, { preventScroll: true });
  }
}
