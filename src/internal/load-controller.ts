import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { EndpointError } from '../client/endpoint-error.ts';

/**
 * Where a load stands. `idle` becomes `loading` when there is something to load; `loading` becomes
 * `ready` or `failed`; both go back to `loading`. The last good value is kept over a reload and over a
 * failure, so that a page that was useful stays useful.
 */
export type LoadState<T> =
  | { readonly status: 'idle'; readonly value?: T }
  | { readonly status: 'loading'; readonly value?: T }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly value?: T; readonly error: EndpointError };

/** What to load and when. */
export interface LoadOptions<T> {
  /** Loads again when one of these changes; `undefined` means that there is nothing to load yet. */
  readonly key: () => readonly unknown[] | undefined;
  readonly load: (signal: AbortSignal) => Promise<T>;
  /** Called once per failure, for events and announcements. */
  readonly failed?: (error: EndpointError) => void;
  readonly loaded?: (value: T) => void;
}

/** Reads from the endpoint on behalf of an element; an answer that was superseded is dropped. */
export class LoadController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: LoadOptions<T>;
  #state: LoadState<T> = { status: 'idle' };
  #key: readonly unknown[] | undefined;
  #running: AbortController | undefined;
  #wasInterrupted = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: LoadOptions<T>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get state(): LoadState<T> {
    return this.#state;
  }

  get value(): T | undefined {
    return this.#state.value;
  }

  /** Puts in a value that came another way, such as the poll in the answer to a vote. */
  set(value: T): void {
    this.#stop();
    this.#wasInterrupted = false;
    this.#to({ status: 'ready', value });
  }

  hostUpdate(): void {
    const key = this.#options.key();
    const isSameKey = sameKey(key, this.#key);
    if (isSameKey && !this.#wasInterrupted) return;
    this.#wasInterrupted = false;
    this.#key = key;
    if (key) void this.#run(isSameKey ? this.value : undefined);
    else {
      this.#stop();
      this.#state = { status: 'idle' };
    }
  }

  hostDisconnected(): void {
    // An element that is moved is back on the page at once, and keeps the request that is under way.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#stop();
      this.#wasInterrupted = this.#state.status === 'loading';
      // Waits until the element is back on the page, and then loads what was interrupted.
      if (this.#wasInterrupted) this.#host.requestUpdate();
    });
  }

  /** Loads again with the same key, for a retry. */
  async reload(): Promise<void> {
    await this.#run(this.value);
  }

  /** Reads again quietly: what is there stays until something newer has come, and nothing is told. */
  async refresh(): Promise<void> {
    if (this.#running || !this.#key) return;
    const running = (this.#running = new AbortController());
    try {
      const value = await this.#options.load(running.signal);
      if (!running.signal.aborted) this.#to({ status: 'ready', value });
    } catch {
      // Next time, perhaps.
    }
    if (this.#running === running) this.#running = undefined;
  }

  async #run(keep: T | undefined): Promise<void> {
    this.#running?.abort();
    this.#wasInterrupted = false;
    const running = (this.#running = new AbortController());
    this.#state = { status: 'loading', ...(keep === undefined ? {} : { value: keep }) };
    this.#host.requestUpdate();
    try {
      const value = await this.#options.load(running.signal);
      if (running.signal.aborted) return;
      this.#running = undefined;
      this.#to({ status: 'ready', value });
      this.#options.loaded?.(value);
    } catch (cause) {
      if (running.signal.aborted) return;
      this.#running = undefined;
      const error = cause instanceof EndpointError ? cause : new EndpointError('server', { cause });
      this.#to({ status: 'failed', error, ...(keep === undefined ? {} : { value: keep }) });
      this.#options.failed?.(error);
    }
  }

  #stop(): void {
    this.#running?.abort();
    this.#running = undefined;
  }

  #to(state: LoadState<T>): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

const sameKey = (a: readonly unknown[] | undefined, b: readonly unknown[] | undefined): boolean =>
  a === b || (a?.length === b?.length && !!a?.every((it, index) => Object.is(it, b?.[index])));
