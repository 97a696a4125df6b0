import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readAddress, writeAddress, type Address } from './address.ts';

/** The finder that uses each prefix. A second one with the same prefix leaves the address alone. */
const owners = new Map<string, object>();

/** Replacements wait until the visitor stops typing: browsers limit how often an address may change (ms). */
const replaceDelay = 300;

type Host = ReactiveControllerHost & HTMLElement & { readonly urlPrefix: string | undefined };

/** Reads and writes the finder's own parameters in the address of the page. */
export class UrlState implements ReactiveController {
  readonly #host: Host;
  readonly #changed: (address: Address) => void;
  /** What the entry of the history said of the finder when it was last read or written. */
  #known: Address = { chosen: {} };
  #hash = '';
  #prefix: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasWarned = false;

  constructor(host: Host, changed: (address: Address) => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  /** Whether the address is this finder's to read and write. */
  get active(): boolean {
    return this.#prefix !== undefined;
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#onPopState);
    this.#claim();
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#onPopState);
    clearTimeout(this.#timer);
    this.#release();
  }

  hostUpdate(): void {
    if (this.#host.isConnected) this.#claim();
  }

  read(): Address {
    if (this.#prefix === undefined) return { chosen: {} };
    const isForm = this.#mark in asObject(window.history.state);
    return { ...readAddress(window.location.search, this.#prefix), isForm };
  }

  /** The address of the page with other parameters of the finder, for links. */
  href(address: Address): string {
    const { pathname, search, hash } = window.location;
    return pathname + writeAddress(search, this.#prefix ?? '', address) + hash;
  }

  /** `push` is a step that the visitor can take back; `replace` is not, and may wait. */
  write(address: Address, how: 'push' | 'replace'): void {
    clearTimeout(this.#timer);
    if (!this.active) return;
    // The page of a sensitive group has the address of the list, and gets no entry of its own.
    if (how === 'push' && this.#isSame(address, this.#known)) return;
    if (how === 'push') this.#change(address, 'pushState');
    else this.#timer = setTimeout(() => this.#change(address, 'replaceState'), replaceDelay);
  }

  /** Replaces the address without waiting, when something has to leave it. */
  replaceNow(address: Address): void {
    clearTimeout(this.#timer);
    if (this.active) this.#change(address, 'replaceState');
  }

  #change(address: Address, how: 'pushState' | 'replaceState'): void {
    const { [this.#mark]: mark, ...state } = asObject(window.history.state);
    const next = address.isForm
      ? { ...state, [this.#mark]: true }
      : mark === undefined
        ? window.history.state
        : state;
    try {
      window.history[how](next, '', this.href(address));
      this.#remember(address);
    } catch {
      // A sandboxed page may not change its address; the finder works without.
    }
  }

  /** Marks an entry of the history with the sign-up form, which is not in the address. */
  get #mark(): string {
    return `${this.#prefix}-form`;
  }

  #remember(address: Address): void {
    this.#known = address;
    this.#hash = window.location.hash;
  }

  #isSame(a: Address, b: Address): boolean {
    return this.#hasSameWords(a, b) && Boolean(a.isForm) === Boolean(b.isForm);
  }

  #hasSameWords(a: Address, b: Address): boolean {
    const prefix = this.#prefix ?? '';
    return writeAddress('', prefix, a) === writeAddress('', prefix, b);
  }

  #claim(): void {
    const wanted = this.#host.urlPrefix;
    if (wanted === this.#prefix) return;
    this.#release();
    if (wanted === undefined) return;
    const owner = owners.get(wanted);
    if (owner === undefined) {
      owners.set(wanted, this);
      this.#prefix = wanted;
      this.#remember(this.read());
    } else if (!this.#hasWarned) {
      this.#hasWarned = true;
      console.warn(
        `gmw-widgets: two finders with url-state="${wanted}" are on this page; the second leaves the address alone. Give it a prefix of its own, or url-state="off".`,
      );
    }
  }

  #release(): void {
    if (this.#prefix !== undefined && owners.get(this.#prefix) === this)
      owners.delete(this.#prefix);
    this.#prefix = undefined;
  }

  #onPopState = (): void => {
    if (!this.active) return;
    const address = this.read();
    const isOtherHash = window.location.hash !== this.#hash;
    this.#hash = window.location.hash;
    // A step of the page, such as to a heading, is none of the finder: the entry that it makes has no mark.
    const isOfPage = isOtherHash && this.#hasSameWords(address, this.#known);
    if (isOfPage || this.#isSame(address, this.#known)) return;
    this.#known = address;
    clearTimeout(this.#timer);
    this.#changed(address);
  };
}

/** The state of an entry, which is the host's; what is no object has nothing to keep a mark in. */
const asObject = (state: unknown): Record<string, unknown> =>
  typeof state === 'object' && state !== null ? (state as Record<string, unknown>) : {};
