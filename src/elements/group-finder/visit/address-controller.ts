import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Address } from './address.ts';
import { UrlState } from './url-state.ts';

type Host = ReactiveControllerHost & HTMLElement & { readonly urlPrefix: string | undefined };

/** What the address depends on. */
export interface AddressOptions {
  /** What the address should say now. */
  readonly current: () => Address;
  /** Whether it is known that the question reveals nothing; until then it is not written. */
  readonly isSettled: () => boolean;
  /** Called when the visitor goes back or forward. */
  readonly navigated: (address: Address) => void;
}

/**
 * Keeps the address of the page in step with the finder. A step of the visitor is written after the
 * update that shows it, and not before the search has answered: a question that only sensitive groups
 * answer must not be in the address.
 */
export class AddressController implements ReactiveController {
  readonly #url: UrlState;
  readonly #options: AddressOptions;
  #pending: 'push' | 'replace' | undefined;
  #isPageChanged = false;

  constructor(host: Host, options: AddressOptions) {
    this.#options = options;
    this.#url = new UrlState(host, (address) => {
      this.clear();
      options.navigated(address);
    });
    host.addController(this);
  }

  /** Whether the address is this finder's to read and write. */
  get isActive(): boolean {
    return this.#url.active;
  }

  read(): Address {
    return this.#url.read();
  }

  /** The address of the page with other parameters of the finder, for links. */
  href(address: Address): string {
    return this.#url.href(address);
  }

  /** The choice changed: `push` is a step that the visitor can take back, `replace` is not. */
  choiceChanged(how: 'push' | 'replace'): void {
    // A step that is not written yet stays a step when more letters follow.
    if (this.#pending !== 'push') this.#pending = how;
  }

  /** The visitor went to another page of the finder. */
  pageChanged(): void {
    this.#isPageChanged = true;
  }

  /** Takes out at once what may not stay in the address. */
  replaceNow(): void {
    this.#url.replaceNow(this.#options.current());
  }

  /** Forgets the step that is not written yet. */
  clear(): void {
    this.#pending = undefined;
    this.#isPageChanged = false;
  }

  hostUpdated(): void {
    const { current, isSettled } = this.#options;
    if (this.#isPageChanged) {
      this.#url.write(current(), 'push');
      this.#isPageChanged = false;
      // The choice is added to this step once it may be written.
      this.#pending = isSettled() ? undefined : 'replace';
    } else if (this.#pending && isSettled()) {
      this.#url.write(current(), this.#pending);
      this.#pending = undefined;
    }
  }
}
