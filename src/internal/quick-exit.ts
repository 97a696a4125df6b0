import {
  html,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { CommonTexts } from '../locale/nl/common.ts';
import type { Translate } from '../locale/translate.ts';
import { leaveIcon } from '../parts/icon.ts';
import { webAddress } from './web-address.ts';

/** Where a quick exit goes when the site names no page: one that anyone could be looking at. */
const neutralPage = 'https://www.google.nl/';

/** Tells all widgets of the page to forget what was done in them, those of other scripts too. */
const leaving = 'gmw-leaving';

/** Presses on Escape, one after the other, that do the same as the button. */
const escapesToLeave = 3;

/** What a quick exit needs of its element. */
export interface QuickExitOptions {
  /** The page to go to. */
  readonly address: () => string | undefined;
  /** Forgets what the visitor did. */
  readonly clear: () => void;
}

/** Leaves the page before someone else sees it: by a button, or by Escape three times where it shows. */
export class QuickExit implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: QuickExitOptions;
  #escapes = 0;
  #hasLeft = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: QuickExitOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener(leaving, this.#forget);
    window.addEventListener('pageshow', this.#onPageShow);
    window.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    window.removeEventListener(leaving, this.#forget);
    window.removeEventListener('pageshow', this.#onPageShow);
    window.removeEventListener('keydown', this.#onKey);
  }

  button(common: Translate<CommonTexts>): TemplateResult {
    return html`<button
      class="button quick-exit"
      type="button"
      part="quick-exit"
      @click=${this.#leave}
    >
      ${leaveIcon()}<span .textContent=${common('quickExit')}></span>
    </button>`;
  }

  /** Without a step in the history, so that the back button does not return to the page. */
  #leave = (): void => {
    window.dispatchEvent(new Event(leaving));
    const target = webAddress(this.#options.address()) ?? neutralPage;
    if (window.parent !== window) {
      // In a frame the page around it has to go. A browser lets a press do so, but not the Escape key:
      // then the script of that page (`gmw-embed.js`) does.
      window.parent.postMessage({ gmw: 1, type: 'leave' }, '*');
      try {
        window.top?.location.replace(new URL(target, document.baseURI).href);
      } catch {
        // A sandbox may forbid it.
      }
    }
    window.location.replace(target);
  };

  #forget = (): void => {
    this.#hasLeft = true;
    this.#options.clear();
  };

  /** A page that the browser kept shows nothing of before. */
  #onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted && this.#hasLeft) this.#options.clear();
  };

  #onKey = ({ key }: KeyboardEvent): void => {
    this.#escapes = key === 'Escape' ? this.#escapes + 1 : 0;
    if (this.#escapes < escapesToLeave) return;
    this.#escapes = 0;
    if (this.#host.shadowRoot?.querySelector('.quick-exit')) this.#leave();
  };
}
