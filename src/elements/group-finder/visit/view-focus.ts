import type { LitElement } from 'lit';

/** Moves the focus and the view along when another page of the finder comes in view. */
export class ViewFocus {
  readonly #host: LitElement;
  #openedFrom: { readonly group: string; readonly scrollY: number } | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Moves the focus after the next update. */
  async focus(selector: string, options?: FocusOptions): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus(options);
  }

  /** Moves the focus to what came in view, and the view to the beginning of the finder. */
  async show(selector: string): Promise<void> {
    await this.focus(selector, { preventScroll: true });
    if (this.#host.getBoundingClientRect().top < 0)
      this.#host.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  /** Remembers where in the list a group was opened. */
  leaveList(group: string): void {
    this.#openedFrom = { group, scrollY: window.scrollY };
  }

  /** Goes back to where in the list the last group was opened, or else to its beginning. */
  async returnToList(): Promise<void> {
    await this.#host.updateComplete;
    const from = this.#openedFrom;
    const link = from && `[data-group="${CSS.escape(from.group)}"]`;
    if (!link || !this.#host.renderRoot.querySelector(link)) return this.show('#count');
    window.scrollTo({ top: from.scrollY, behavior: 'instant' });
    await this.focus(link, { preventScroll: true });
  }
}
