import type { LitElement, ReactiveController } from 'lit';

/** How many results are in view. On paper, where no button gives more, all that have come. */
export class ShownCards implements ReactiveController {
  count = 0;

  readonly #host: LitElement & { readonly pageSize: number };
  readonly #loaded: () => number;
  #countBeforePrint = 0;

  /** `loaded` is the number of results that can be shown. */
  constructor(host: LitElement & { readonly pageSize: number }, loaded: () => number) {
    this.#host = host;
    this.#loaded = loaded;
    host.addController(this);
  }

  /** Results that come in view at first, and with each press on the button for more. */
  get step(): number {
    const size = Math.trunc(this.#host.pageSize);
    return size >= 1 ? Math.min(size, 100) : 20;
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#showAll);
    window.addEventListener('afterprint', this.#showAsBefore);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#showAll);
    window.removeEventListener('afterprint', this.#showAsBefore);
  }

  /** Shows the first results only. */
  reset(): void {
    this.#set(this.step);
  }

  /** Shows more results; returns the position of the first of them. */
  showMore(): number {
    const first = Math.min(this.count, this.#loaded());
    this.#set(first + this.step);
    return first;
  }

  #showAll = (): void => {
    this.#countBeforePrint = this.count;
    this.#set(this.#loaded());
  };

  #showAsBefore = (): void => this.#set(this.#countBeforePrint);

  #set(count: number): void {
    this.count = count;
    this.#host.requestUpdate();
  }
}
