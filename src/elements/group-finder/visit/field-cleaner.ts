import type { LitElement, ReactiveController } from 'lit';

/**
 * Empties the search field when the page is left, so that a browser that restores the page shows nothing of
 * it; an innocent sentence is shown again when the visitor comes back.
 */
export class FieldCleaner implements ReactiveController {
  readonly #host: LitElement;
  readonly #left: () => void;

  /** `left` is called when the page is left. */
  constructor(host: LitElement, left: () => void) {
    this.#host = host;
    this.#left = left;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('pagehide', this.#clean);
    window.addEventListener('pageshow', this.#restore);
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.#clean);
    window.removeEventListener('pageshow', this.#restore);
  }

  #clean = (): void => {
    const field = this.#host.renderRoot.querySelector<HTMLInputElement>('#q');
    if (field) field.value = '';
    this.#left();
  };

  #restore = (): void => this.#host.requestUpdate();
}
