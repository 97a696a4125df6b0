import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Has the browser ask whether to leave the page, as long as something on it would be lost. The listener is
 * there only then: with one, browsers do not keep a page for Back.
 */
export class LeaveQuestion implements ReactiveController {
  readonly #isNeeded: () => boolean;

  constructor(host: ReactiveControllerHost, isNeeded: () => boolean) {
    this.#isNeeded = isNeeded;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#isNeeded()) window.addEventListener('beforeunload', this.#ask);
    else this.hostDisconnected();
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.#ask);
  }

  #ask = (event: Event): void => {
    // It may have been answered, or emptied by a quick exit, since the last update.
    if (this.#isNeeded()) event.preventDefault();
  };
}
