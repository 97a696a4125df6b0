import type { LitElement } from 'lit';
import type { Group } from '../../../contract/group.ts';
import { GmwGroupOpenEvent } from '../group-finder.events.ts';
import type { OfferSearch } from '../search/offer-search.ts';
import type { FormTarget } from '../signup/signup-way.ts';
import type { AddressController } from './address-controller.ts';
import type { Address } from './address.ts';
import { GroupVisit } from './group-visit.ts';
import { isForBrowser } from './is-for-browser.ts';
import type { ViewFocus } from './view-focus.ts';

/** What was found, or what is told of groups, in a form to print. */
export type PrintedPage = 'overview' | 'agenda' | 'reasons';

/** A sign-up form and the group that it is for. */
export interface KeptForm {
  readonly group: Group;
  readonly target: FormTarget;
}

/** What going from page to page needs. */
export interface PagesOptions {
  readonly search: () => OfferSearch | undefined;
  readonly view: ViewFocus;
  readonly address: AddressController;
  /** The address of the list, without what it must not tell. */
  readonly listAddress: () => Address;
  /** Has the number of groups announced once the list is in view. */
  readonly announceCount: () => void;
}

/**
 * Which page of the finder is open: the list, a page to print, a group, or the sign-up form for it. Each
 * method goes to one of them; view, focus and address go along.
 */
export class Pages {
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

  readonly #host: LitElement;
  readonly #options: PagesOptions;

  constructor(host: LitElement, options: PagesOptions) {
    this.#host = host;
    this.#options = options;
    this.groupPage = new GroupVisit(host);
  }

  get openedGroup(): Group | undefined {
    const opened = this.#options.search()?.opened;
    return opened?.status === 'open' && opened.group.id === this.group ? opened.group : undefined;
  }

  /** The address of the page that is open. */
  get current(): Address {
    const group = this.isFormOpen ? this.form?.group : this.openedGroup;
    return { ...this.groupAddress(group), isForm: this.isFormOpen && !group?.sensitive };
  }

  /** The address of the page of a group. */
  groupAddress(group: Group | undefined): Address {
    return { ...this.#options.listAddress(), group: group?.sensitive ? undefined : group?.id };
  }

  /** Shows the page that an address names. */
  start({ group, isForm }: Address): void {
    this.#show({ group, isFormOpen: isForm === true && this.form?.group.id === group });
  }

  /** The visitor went back or forward to the page that an address names. */
  navigated(address: Address): void {
    const { view, announceCount } = this.#options;
    const before = this.group;
    this.groupPage.reset();
    this.start(address);
    if (this.isFormOpen) void view.show('#back-to-group');
    else if (this.group !== undefined) void view.show('#group');
    else if (before !== undefined) {
      announceCount();
      void view.returnToList();
    }
  }

  /** Before each rendering, once the search has got the question: the offer may not have the group (any more). */
  searched(): void {
    const opened = this.#options.search()?.opened;
    if (opened?.status === 'missing' && !this.isFormOpen) {
      this.group = undefined;
      this.isGroupMissing = true;
    }
    if (opened?.status === 'open') void this.#options.view.land();
    // The address of a sensitive group opens it, but does not stay.
    const { address } = this.#options;
    if (this.openedGroup?.sensitive && address.read().group !== undefined) address.replaceNow();
  }

  open = (group: Group, event: MouseEvent): void => {
    if (isForBrowser(event)) return;
    event.preventDefault();
    const { view, address } = this.#options;
    this.groupPage.reset();
    view.leaveList(group.id);
    this.#show({ group: group.id });
    this.isGroupMissing = false;
    // Of a sensitive group the address of the list is written once more, so that "back" returns to it.
    address.pageChanged();
    if (!group.sensitive) this.#host.dispatchEvent(new GmwGroupOpenEvent(group.id));
    void view.show('#group');
  };

  /** Goes back from a group to the list. */
  back = (event: MouseEvent): void => {
    if (isForBrowser(event)) return;
    event.preventDefault();
    this.showList();
    this.#options.address.pageChanged();
    this.#options.announceCount();
    void this.#options.view.returnToList();
  };

  /** Shows the list, or the page to print that stands for it. */
  showList(): void {
    this.#show({});
  }

  /** Shows a page to print, or the list again. */
  openPage(page: PrintedPage | undefined): void {
    this.printed = page;
    this.showList();
    void this.#options.view.show(page ? '#overview' : '#count');
  }

  openForm(group: Group, target: FormTarget): void {
    this.form = { group, target };
    this.#show({ group: group.id, isFormOpen: true });
    this.#options.address.pageChanged();
    void this.#options.view.show('#back-to-group');
  }

  closeForm = (event: Event): void => {
    event.preventDefault();
    this.#show({ group: this.group });
    this.#options.address.pageChanged();
    void this.#options.view.show('#group');
  };

  /** Forgets what was opened, the sign-up form included. */
  clear(): void {
    this.groupPage.reset();
    this.printed = undefined;
    this.form = undefined;
    this.showList();
  }

  #show({ group, isFormOpen = false }: Partial<Pick<Pages, 'group' | 'isFormOpen'>>): void {
    this.group = group;
    this.isFormOpen = isFormOpen;
    this.#host.requestUpdate();
  }
}
