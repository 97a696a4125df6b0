import {
  html,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';

/** Quick changes in a row are told as one (milliseconds). */
const calm = 150;

/** One polite live region per widget. What it says replaces what it said before. */
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

  /** Tells a change; the same words twice are told twice. While someone types, `wait` longer. */
  say(text: string, wait = calm): void {
    clearTimeout(this.#timer);
    this.#show('');
    this.#timer = setTimeout(() => this.#show(text), wait);
  }

  /** Takes back what was said or is about to be. */
  hush(): void {
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
