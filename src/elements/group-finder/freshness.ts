import type { ReactiveController } from 'lit';

/** Places change while a page lies open: past this it is fetched again when looked at (ms). */
const old = 5 * 60_000;

/** Calls when the visitor comes back to a page whose data is old, or comes back online. */
export class Freshness implements ReactiveController {
  readonly #at: () => number | undefined;
  readonly #refresh: () => void;

  constructor(at: () => number | undefined, refresh: () => void) {
    this.#at = at;
    this.#refresh = refresh;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#check);
    window.addEventListener('online', this.#check);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#check);
    window.removeEventListener('online', this.#check);
  }

  #check = (): void => {
    const at = this.#at();
    if (document.visibilityState === 'visible' && at !== undefined && Date.now() - at > old)
      this.#refresh();
  };
}
