import { LitElement } from 'lit';

/**
 * What an element has to endure on a page that is not ours. Its updates wait while it is off the page:
 * rendering starts requests and tells events, and an element that was removed does neither.
 */
export abstract class EmbeddedElement extends LitElement {
  #updateWaits = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#updateWaits) return;
    this.#updateWaits = false;
    queueMicrotask(() => void this.scheduleUpdate());
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    if (this.isConnected) return super.scheduleUpdate();
    this.#updateWaits = true;
  }
}
