import {
  html,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';

/** Changes that follow each other within this time are announced as one (milliseconds). */
const defaultDelay = 150;

/** One polite live region per widget. A new announcement replaces the one before it. */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /**
   * Announces a text after a delay in milliseconds, which should be longer while someone types. The
   * region is emptied first, because a screen reader is silent about words that do not change.
   */
  announce(text: string, delay = defaultDelay): void {
    clearTimeout(this.#timer);
    this.#show('');
    this.#timer = setTimeout(() => this.#show(text), delay);
  }

  /** Removes the last announcement and cancels the one that is waiting. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#text = '';
  }

  render(): TemplateResult {
    return html`<p class="visually-hidden" role="status" .textContent=${this.#text}></p>`;
  }

  #show(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#host.requestUpdate();
  }
}
