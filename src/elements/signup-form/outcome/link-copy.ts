import type { ReactiveControllerHost } from 'lit';

/** Copies the status link to the clipboard, and tells whether that worked. */
export class LinkCopy {
  readonly #host: ReactiveControllerHost;
  #result: 'copied' | 'copyFails' | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Key of the words for what became of it; `undefined` before the first attempt. */
  get result(): 'copied' | 'copyFails' | undefined {
    return this.#result;
  }

  async copy(link: string): Promise<'copied' | 'copyFails'> {
    try {
      // Without https there is no clipboard, and a browser may refuse to use it.
      await navigator.clipboard.writeText(link);
      this.#result = 'copied';
    } catch {
      this.#result = 'copyFails';
    }
    this.#host.requestUpdate();
    return this.#result;
  }

  reset(): void {
    this.#result = undefined;
  }
}
