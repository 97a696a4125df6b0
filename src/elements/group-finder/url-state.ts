import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { filterKeys, here, type Chosen } from './filters.ts';

/** What the address tells: filters (an empty list: cleared by the visitor) and the opened group. */
export interface Address {
  readonly chosen: Chosen;
  readonly group?: string | undefined;
}

const keys: readonly string[] = [...filterKeys, 'group'];
/** Longer values are no choice of a visitor. */
const longest = 200;

const nameOf = (part: string): string => decode(part.split('=', 1)[0] ?? '');

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return '';
  }
}

/** Reads the parameters with a prefix; nonsense is left out. */
export function readAddress(search: string, prefix: string): Address {
  const values: Record<string, string[]> = {};
  for (const part of search.replace(/^\?/, '').split('&')) {
    const name = nameOf(part);
    const key = name.startsWith(`${prefix}-`) ? name.slice(prefix.length + 1) : '';
    if (!keys.includes(key)) continue;
    const value = decode(part.slice(part.indexOf('=') + 1)).trim();
    const list = (values[key] ??= []);
    if (
      part.includes('=') &&
      value &&
      value !== here &&
      value.length <= longest &&
      !list.includes(value)
    )
      list.push(value);
  }
  const { group, ...chosen } = values;
  return { chosen, group: group?.[0] };
}

/**
 * The query with our own parameters in it. Those of the host stay as they are, letter by letter:
 * writing them anew could change what the host reads.
 */
export function writeAddress(search: string, prefix: string, { chosen, group }: Address): string {
  const own = keys.map((key) => `${prefix}-${key}`);
  const parts = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part && !own.includes(nameOf(part)));
  const add = (key: string, value: string) =>
    parts.push(`${encodeURIComponent(`${prefix}-${key}`)}=${encodeURIComponent(value)}`);
  for (const key of filterKeys) {
    const values = chosen[key];
    if (values && !values.length) add(key, '');
    for (const value of values ?? []) add(key, value);
  }
  if (group) add('group', group);
  return parts.length ? `?${parts.join('&')}` : '';
}

/** The finder that a prefix belongs to. A second one on the page leaves the address alone. */
const owners = new Map<string, object>();

/** Waits until the visitor stops typing: engines limit how often an address may change (ms). */
const calm = 300;

type Host = ReactiveControllerHost & HTMLElement & { readonly urlPrefix: string | undefined };

/** Keeps the address of the host page in step with the finder, and the other way round. */
export class UrlState implements ReactiveController {
  readonly #host: Host;
  readonly #changed: (address: Address) => void;
  #prefix: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

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
    return this.#prefix === undefined
      ? { chosen: {} }
      : readAddress(window.location.search, this.#prefix);
  }

  /** The address that stands for a state, for links. */
  href(address: Address): string {
    const { pathname, search, hash } = window.location;
    return pathname + writeAddress(search, this.#prefix ?? '', address) + hash;
  }

  /** `push` is a step that the visitor can take back; `replace` is not, and may wait. */
  write(address: Address, how: 'push' | 'replace'): void {
    clearTimeout(this.#timer);
    if (!this.active) return;
    if (how === 'push') this.#to(address, 'pushState');
    else this.#timer = setTimeout(() => this.#to(address, 'replaceState'), calm);
  }

  /** Takes something out of the address at once. */
  replaceNow(address: Address): void {
    clearTimeout(this.#timer);
    if (this.active) this.#to(address, 'replaceState');
  }

  #to(address: Address, how: 'pushState' | 'replaceState'): void {
    try {
      window.history[how](window.history.state, '', this.href(address));
    } catch {
      // A sandboxed page may not change its address; the finder works without.
    }
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
    } else if (!this.#told) {
      this.#told = true;
      console.warn(
        `gmw-widgets: two finders with url-state="${wanted}" are on this page; the second leaves the address alone. Give it a prefix of its own, or url-state="off".`,
      );
    }
  }

  #told = false;

  #release(): void {
    if (this.#prefix !== undefined && owners.get(this.#prefix) === this)
      owners.delete(this.#prefix);
    this.#prefix = undefined;
  }

  #onPopState = (): void => {
    clearTimeout(this.#timer);
    if (this.active) this.#changed(this.read());
  };
}
