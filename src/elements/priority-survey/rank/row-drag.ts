import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { glide } from './row-motion.ts';

/** A press that moves less is no drag: hands shake (pixels). */
const threshold = 6;

/** So close to an edge of the window the page scrolls along, at most so fast (pixels per frame). */
const edge = 64;
const fastest = 14;

/** Where a dragged row comes from and where it would land, as positions from 0. */
export interface DragState {
  readonly from: number;
  readonly to: number;
}

interface Drag extends DragState {
  readonly pointer: number;
  readonly row: HTMLElement;
  /** What moves: the row itself stays, so that its place stays open. */
  readonly box: HTMLElement;
  /** Where it was taken hold of, from the top of the list. */
  readonly start: number;
  to: number;
  clientY: number;
  moving: boolean;
}

/**
 * Drags a row of a list by its handle, with mouse, pen or finger. Only the vertical counts. Letting go
 * drops it; Escape, or the system taking the pointer away, puts it back.
 */
export class RowDrag implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #drop: (row: HTMLElement, state: DragState, offset: number) => void;
  #drag: Drag | undefined;

  constructor(
    host: ReactiveControllerHost,
    drop: (row: HTMLElement, state: DragState, offset: number) => void,
  ) {
    this.#host = host;
    this.#drop = drop;
    host.addController(this);
  }

  /** The drag that is going on, once it is one. */
  get state(): DragState | undefined {
    return this.#drag?.moving ? this.#drag : undefined;
  }

  hostDisconnected(): void {
    this.#end();
  }

  /** For `pointerdown` on a handle inside a row. */
  readonly start = (event: PointerEvent): void => {
    const handle = event.currentTarget as HTMLElement;
    const row = handle.closest('li');
    const list = row?.parentElement;
    if (this.#drag || !event.isPrimary || event.button || !list) return;
    // Neither selects text nor moves the focus.
    event.preventDefault();
    const from = [...list.children].indexOf(row);
    this.#drag = {
      pointer: event.pointerId,
      row,
      box: row.firstElementChild as HTMLElement,
      start: event.clientY - list.getBoundingClientRect().top,
      from,
      to: from,
      clientY: event.clientY,
      moving: false,
    };
    try {
      handle.setPointerCapture(event.pointerId);
    } catch {
      // The pointer is gone already; the listeners below find out.
    }
    window.addEventListener('pointermove', this.#onMove);
    window.addEventListener('pointerup', this.#onUp);
    window.addEventListener('pointercancel', this.#onCancel);
    window.addEventListener('keydown', this.#onKey, true);
  };

  readonly #onMove = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (event.pointerId !== drag?.pointer) return;
    drag.clientY = event.clientY;
    if (!drag.moving && Math.abs(this.#offset(drag)) >= threshold) {
      drag.moving = true;
      this.#host.requestUpdate();
      requestAnimationFrame(this.#scrollAlong);
    }
    if (drag.moving) this.#follow(drag);
  };

  readonly #onUp = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (event.pointerId !== drag?.pointer) return;
    const offset = this.#offset(drag);
    this.#end();
    if (drag.moving) this.#drop(drag.row, drag, offset);
  };

  readonly #onCancel = (event: PointerEvent): void => {
    if (event.pointerId === this.#drag?.pointer) this.#putBack();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.state) return;
    // Only the drag ends, not the dialog that the widget may stand in.
    event.preventDefault();
    event.stopPropagation();
    this.#putBack();
  };

  #putBack(): void {
    const drag = this.#drag!;
    if (drag.moving) glide(drag.box, this.#offset(drag));
    this.#end();
  }

  #end(): void {
    if (!this.#drag) return;
    this.#drag.box.style.transform = '';
    this.#drag = undefined;
    window.removeEventListener('pointermove', this.#onMove);
    window.removeEventListener('pointerup', this.#onUp);
    window.removeEventListener('pointercancel', this.#onCancel);
    window.removeEventListener('keydown', this.#onKey, true);
    this.#host.requestUpdate();
  }

  /** How far the row is held below its place; the page may have scrolled meanwhile. */
  #offset = ({ row, clientY, start }: Drag): number =>
    clientY - row.parentElement!.getBoundingClientRect().top - start;

  /** Moves the row with the pointer. It lands past a neighbour once it covers half of it. */
  #follow(drag: Drag): void {
    const { row, box, from } = drag;
    const offset = this.#offset(drag);
    box.style.transform = `translateY(${offset}px)`;
    const top = row.offsetTop + offset;
    const bottom = top + row.offsetHeight;
    let to = from;
    ([...row.parentElement!.children] as HTMLElement[]).forEach((other, index) => {
      const middle = other.offsetTop + other.offsetHeight / 2;
      if (index > from && bottom > middle) to++;
      else if (index < from && top < middle) to--;
    });
    if (to === drag.to) return;
    drag.to = to;
    this.#host.requestUpdate();
  }

  readonly #scrollAlong = (): void => {
    const drag = this.#drag;
    if (!drag) return;
    const { clientY } = drag;
    const near = Math.min(0, clientY - edge) || Math.max(0, clientY + edge - window.innerHeight);
    const top = Math.max(-1, Math.min(1, near / edge)) * fastest;
    if (top) scrollerOf(drag.row).scrollBy({ top, behavior: 'instant' });
    // A wheel or a second finger scrolls too.
    this.#follow(drag);
    requestAnimationFrame(this.#scrollAlong);
  };
}

/** What scrolls around an element: the nearest box that can, else the page. */
function scrollerOf(element: Element): Element | Window {
  let at: Node | null = element;
  while ((at = at.parentNode ?? (at as ShadowRoot).host)) {
    if (!(at instanceof HTMLElement) || at === document.body || at === document.documentElement)
      continue;
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY))
      return at;
  }
  return window;
}
