import type { ReactiveController } from 'lit';

/** The number of places changes while a page lies open: an older offer is fetched again (milliseconds). */
const maxAge = 5 * 60_000;

/** Asks for a refresh when the visitor comes back, to the page or online, and the offer is old. */
export class FreshnessController implements ReactiveController {
  readonly #fetchedAt: () => number | undefined;
  readonly #refresh: () => void;

  constructor(fetchedAt: () => number | undefined, refresh: () => void) {
    this.#fetchedAt = fetchedAt;
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
    const at = this.#fetchedAt();
    const isOld = at !== undefined && Date.now() - at > maxAge;
    if (isOld && document.visibilityState === 'visible') this.#refresh();
  };
}
