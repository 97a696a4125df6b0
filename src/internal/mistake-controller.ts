import { jsonText } from '../client/json-text.ts';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Mistake } from '../parts/editor-notice.ts';
import { isEditorAddress } from './is-editor-address.ts';
import { GmwProblemEvent } from './problem-event.ts';
import { warnEditor } from './warn-editor.ts';

/**
 * Reports mistakes in the settings to the editor of the site: once in the console and once by an event.
 * It also knows whether the page is one that only an editor sees, where the widget may show the mistake.
 */
export class MistakeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #reported = new Set<string>();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether the address of the document that the element is in shows that an editor looks at it. */
  get isEditorPage(): boolean {
    return isEditorAddress(new URL(this.#host.ownerDocument.URL));
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.#onHashChange);
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#onHashChange);
  }

  /** Reports a mistake, and only once: an element calls this whenever it renders. */
  reportOnce({ attribute, value, title, mend }: Mistake): void {
    const key = jsonText([attribute ?? title, value]);
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    const { localName } = this.#host;
    const now = attribute && value !== undefined ? ` ${attribute}="${value}"` : '';
    warnEditor(`<${localName}${now}>: ${title}. ${mend}`);
    // A listener may change the element, which an update that is under way would not see.
    queueMicrotask(() =>
      this.#host.dispatchEvent(
        new GmwProblemEvent('misconfigured', localName, false, { attribute, value }),
      ),
    );
  }

  readonly #onHashChange = (): void => this.#host.requestUpdate();
}
