import type { ReactiveController } from 'lit';

/** How long a row takes to its new place (milliseconds). */
const duration = 160;

/** Lets an element arrive from so many pixels further down, unless the visitor asked for less motion. */
export function glide(element: Element, from: number): void {
  if (from && matchMedia('(prefers-reduced-motion: no-preference)').matches)
    element.animate([{ transform: `translateY(${from}px)` }, { transform: 'none' }], {
      duration,
      easing: 'ease-out',
    });
}

/** Rows that got another place glide there, but for those that a drag moves. */
export class RowMotion implements ReactiveController {
  readonly #rows: () => Iterable<HTMLElement>;
  readonly #isDragging: () => boolean;
  #before = new Map<Element, number>();

  constructor(rows: () => Iterable<HTMLElement>, isDragging: () => boolean) {
    this.#rows = rows;
    this.#isDragging = isDragging;
  }

  hostUpdate(): void {
    this.#before = this.#isDragging() ? new Map() : this.#measure();
  }

  hostUpdated(): void {
    for (const [row, top] of this.#before.size ? this.#measure() : [])
      glide(row, (this.#before.get(row) ?? top) - top);
  }

  #measure = (): Map<Element, number> =>
    new Map([...this.#rows()].map((row) => [row, row.offsetTop]));
}
