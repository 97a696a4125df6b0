import type { LitElement, ReactiveController } from 'lit';

/** Moves the focus to an element that a later render brings, such as after a request. */
export class FocusWhenShown implements ReactiveController {
  readonly #host: LitElement;
  #selector: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  request(selector: string): void {
    this.#selector = selector;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const found =
      this.#selector && this.#host.renderRoot.querySelector<HTMLElement>(this.#selector);
    if (!found) return;
    this.#selector = undefined;
    found.focus();
  }
}
