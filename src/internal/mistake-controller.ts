import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Mistake } from '../parts/editor-notice.ts';
import { isEditorAddress } from './is-editor-address.ts';
import { GmwProblemEvent } from './problem-event.ts';
import { tellEditor } from './tell-editor.ts';

/**
 * Tells mistakes in the settings to the editor of the site: once in the console and by an event, and on
 * the page only where no visitor sees it.
 */
export class MistakeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #told: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether the address of the page says that an editor looks at it. */
  get isForEditor(): boolean {
    return isEditorAddress(new URL(document.URL));
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.#onHashChange);
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#onHashChange);
  }

  /** The same mistake is told once; rendering happens often. */
  tell({ attribute, value, title, mend }: Mistake): void {
    const key = JSON.stringify([attribute ?? title, value]);
    if (key === this.#told) return;
    this.#told = key;
    const { localName } = this.#host;
    const now = attribute && value !== undefined ? ` ${attribute}="${value}"` : '';
    tellEditor(`<${localName}${now}>: ${title}. ${mend}`);
    // A listener may change the element, which an update that is under way would not see.
    queueMicrotask(() =>
      this.#host.dispatchEvent(
        new GmwProblemEvent('misconfigured', localName, false, { attribute, value }),
      ),
    );
  }

  readonly #onHashChange = (): void => this.#host.requestUpdate();
}
