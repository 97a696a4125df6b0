import type { ReactiveController, ReactiveControllerHost } from 'lit';

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

/** Rows that got another place glide there. */
export class RowMotion implements ReactiveController {
  readonly #rows: () => Iterable<HTMLElement>;
  #before = new Map<Element, number>();
  #lifted: readonly [Element, number] | undefined;

  constructor(host: ReactiveControllerHost, rows: () => Iterable<HTMLElement>) {
    this.#rows = rows;
    host.addController(this);
  }

  /** A row that was let go of glides from where it was held: so far below its old place. */
  release(row: HTMLElement, offset: number): void {
    this.#lifted = [row, row.offsetTop + offset];
  }

  hostUpdate(): void {
    this.#before = this.#measure();
    if (this.#lifted) this.#before.set(...this.#lifted);
    this.#lifted = undefined;
  }

  hostUpdated(): void {
    for (const [row, top] of this.#before.size ? this.#measure() : [])
      glide(row, (this.#before.get(row) ?? top) - top);
  }

  #measure = (): Map<Element, number> =>
    new Map([...this.#rows()].map((row) => [row, row.offsetTop]));
}
