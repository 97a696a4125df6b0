import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { glide } from './row-motion.ts';
import { scrollerOf } from './scroller-of.ts';

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
  readonly startY: number;
  /** Where the row was taken hold of, from its top (pixels). */
  grip: number;
  to: number;
  clientY: number;
  isMoving: boolean;
}

/**
 * Drags a row of a list by its handle, with mouse, pen or finger. Only the vertical counts. Letting go
 * drops it; Escape, or the system taking the pointer away, puts it back. Rows may have another height
 * while one is held: the page scrolls by what that shifts, so that the row stays under the pointer.
 */
export class RowDrag implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #drop: (state: DragState) => void;
  #drag: Drag | undefined;
  #isSettling = false;

  constructor(host: ReactiveControllerHost, drop: (state: DragState) => void) {
    this.#host = host;
    this.#drop = drop;
    host.addController(this);
  }

  /** The drag that is going on, once it is one. */
  get state(): DragState | undefined {
    return this.#drag?.isMoving ? this.#drag : undefined;
  }

  /** Whether the rows take another place or height because of a drag. */
  get movesRows(): boolean {
    return this.#isSettling || this.state !== undefined;
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
      startY: event.clientY,
      grip: event.clientY - topOf(row),
      from,
      to: from,
      clientY: event.clientY,
      isMoving: false,
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
    const isLifted = !drag.isMoving && Math.abs(drag.clientY - drag.startY) >= threshold;
    if (isLifted) void this.#lift(drag);
    if (drag.isMoving) this.#follow(drag);
  };

  readonly #onUp = (event: PointerEvent): void => {
    if (event.pointerId === this.#drag?.pointer) void this.#release(this.#drag, this.#drag.to);
  };

  readonly #onCancel = (event: PointerEvent): void => {
    if (event.pointerId === this.#drag?.pointer) void this.#release(this.#drag, this.#drag.from);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const drag = this.#drag;
    if (event.key !== 'Escape' || !drag?.isMoving) return;
    // Only the drag ends, not the dialog that the widget may stand in.
    event.preventDefault();
    event.stopPropagation();
    void this.#release(drag, drag.from);
  };

  async #lift(drag: Drag): Promise<void> {
    const top = topOf(drag.row);
    drag.isMoving = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (this.#drag !== drag) return;
    scrollAlong(drag.row, topOf(drag.row) - top);
    drag.grip = Math.min(drag.grip, drag.box.offsetHeight);
    this.#follow(drag);
    requestAnimationFrame(this.#scrollAtEdge);
  }

  /** Lets the row land on position `to`. */
  async #release({ row, box, from, isMoving }: Drag, to: number): Promise<void> {
    const held = box.getBoundingClientRect().top;
    const landing = topOf(row.parentElement!.children[to] as HTMLElement);
    this.#end();
    if (!isMoving) return;
    this.#isSettling = true;
    if (to !== from) this.#drop({ from, to });
    await this.#host.updateComplete;
    this.#isSettling = false;
    scrollAlong(row, topOf(row) - landing);
    glide(row, held - topOf(row));
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

  /** Moves the row with the pointer. It lands past a neighbour once it covers half of it. */
  #follow(drag: Drag): void {
    const { row, box, from, clientY, grip } = drag;
    const offset = clientY - grip - topOf(row);
    box.style.transform = `translateY(${offset}px)`;
    const top = row.offsetTop + offset;
    const bottom = top + box.offsetHeight;
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

  readonly #scrollAtEdge = (): void => {
    const drag = this.#drag;
    if (!drag) return;
    const { clientY } = drag;
    const near = Math.min(0, clientY - edge) || Math.max(0, clientY + edge - window.innerHeight);
    scrollAlong(drag.row, Math.max(-1, Math.min(1, near / edge)) * fastest);
    // A wheel or a second finger scrolls too.
    this.#follow(drag);
    requestAnimationFrame(this.#scrollAtEdge);
  };
}

/** Where a row stands in the window (pixels), wherever it is drawn at the moment. */
const topOf = (row: HTMLElement): number =>
  row.parentElement!.getBoundingClientRect().top + row.offsetTop;

function scrollAlong(row: HTMLElement, top: number): void {
  if (top) scrollerOf(row).scrollBy({ top, behavior: 'instant' });
}
