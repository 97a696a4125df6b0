import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a row takes to its new place (milliseconds). */
const duration = 160;

/** Rows that got another place glide there, unless the visitor asked for less motion. */
export class RowMotion implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  readonly #rows: string;
  #before = new Map<Element, number>();

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }, rows: string) {
    this.#host = host;
    this.#rows = rows;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#before = this.#measure();
  }

  hostUpdated(): void {
    if (!this.#before.size || !matchMedia('(prefers-reduced-motion: no-preference)').matches)
      return;
    for (const [row, top] of this.#measure()) {
      const from = (this.#before.get(row) ?? top) - top;
      if (from)
        row.animate([{ transform: `translateY(${from}px)` }, { transform: 'none' }], {
          duration,
          easing: 'ease-out',
        });
    }
  }

  #measure(): Map<Element, number> {
    // Not there before the first render.
    const rows = this.#host.renderRoot?.querySelectorAll<HTMLElement>(this.#rows) ?? [];
    return new Map([...rows].map((row) => [row, row.offsetTop]));
  }
}
