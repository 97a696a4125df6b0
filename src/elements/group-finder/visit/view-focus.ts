import type { LitElement } from 'lit';

/** Moves the focus and the view along when another page of the finder comes in view. */
export class ViewFocus {
  readonly #host: LitElement;
  /** Whether the address of the page led to a group, which did not come in view yet. */
  willLand = false;
  /** The group that was opened last, and how far its link was below the top of the window (pixels). */
  #openedFrom: { readonly group: string; readonly top: number } | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Moves the focus after the next update. */
  async focus(selector: string, options?: FocusOptions): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus(options);
  }

  /** Opens a dialog that is rendered with the next update; the focus goes to its heading. */
  async openDialog(selector: string, heading: string): Promise<void> {
    await this.#host.updateComplete;
    const dialog = this.#host.renderRoot.querySelector<HTMLDialogElement>(selector);
    if (!dialog?.isConnected || dialog.open) return;
    dialog.showModal();
    await this.focus(heading);
  }

  /** Moves the focus to what came in view, and the view to the beginning of the finder. */
  async show(selector: string): Promise<void> {
    await this.focus(selector, { preventScroll: true });
    if (this.#host.getBoundingClientRect().top < 0)
      this.#host.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  /** Brings a group in view to which the address of the page led, unless the visitor has scrolled already. */
  async land(): Promise<void> {
    if (!this.willLand) return;
    this.willLand = false;
    if (window.scrollY > 0 || window.location.hash) return;
    await this.#host.updateComplete;
    this.#host.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  /** Remembers where in the list a group was opened. */
  leaveList(group: string): void {
    const link = this.#linkTo(group);
    this.#openedFrom = link && { group, top: link.getBoundingClientRect().top };
  }

  /** Goes back to where in the list the last group was opened, or else to its beginning. */
  async returnToList(): Promise<void> {
    await this.#host.updateComplete;
    const from = this.#openedFrom;
    const link = from && this.#linkTo(from.group);
    if (!link) return this.show('#count');
    // Estimated heights of cards out of view would move the link once those cards are laid out.
    link.closest('.cards')?.classList.add('cards-laid-out');
    window.scrollBy({ top: link.getBoundingClientRect().top - from.top, behavior: 'instant' });
    link.focus({ preventScroll: true });
  }

  #linkTo(group: string): HTMLElement | undefined {
    const selector = `[data-group="${CSS.escape(group)}"]`;
    return this.#host.renderRoot.querySelector<HTMLElement>(selector) ?? undefined;
  }
}
