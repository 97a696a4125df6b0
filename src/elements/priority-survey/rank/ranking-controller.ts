import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { OfferFactor } from '../../../contract/survey.ts';
import type { BallotHost } from '../../ballot/ballot-host.ts';
import type { SurveyView } from '../survey-view.ts';
import { changeInWords } from './change-in-words.ts';
import { indexed, type IndexedFactor } from './indexed-factor.ts';
import {
  emptyDraft,
  openOrder,
  place,
  placeOf,
  remove,
  restart,
  undo,
  type RankingDraft,
} from './ranking-draft.ts';
import { RowDrag } from './row-drag.ts';
import { RowMotion } from './row-motion.ts';

/** What the ranking needs of what surrounds it. */
export interface RankingOptions {
  /** The factors of the survey, once it is read. */
  readonly factors: () => readonly OfferFactor[] | undefined;
  readonly t: () => SurveyView['t'];
  /** The order became another one. */
  readonly changed: () => void;
}

/** The control of a placed factor that was used: it keeps the focus when the factor moves. */
export type RankControl = 'place' | 'up' | 'down';

/**
 * The order that a visitor makes. Every way of changing it comes through here: each change is announced
 * with the old and the new place, can be undone, and leaves the focus on something that is still there.
 */
export class RankingController implements ReactiveController {
  readonly #element: ReactiveControllerHost;
  readonly #host: BallotHost;
  readonly #options: RankingOptions;
  #factors: ReadonlyMap<string, IndexedFactor> = new Map();
  #draft = emptyDraft;
  #isConfirmingRestart = false;
  readonly #explained = new Set<string>();

  /** Dragging rows, beside the buttons and the list of places: nothing can only be done by dragging. */
  readonly drag: RowDrag;

  constructor(element: ReactiveControllerHost, host: BallotHost, options: RankingOptions) {
    this.#element = element;
    this.#host = host;
    this.#options = options;
    element.addController(this);
    this.drag = new RowDrag(element, ({ from, to }) => void this.#drop(from, to));
    element.addController(
      new RowMotion(
        () => host.root().querySelectorAll<HTMLElement>('.ranked > li'),
        () => this.drag.movesRows,
      ),
    );
  }

  hostUpdate(): void {
    const factors = this.#options.factors();
    if (factors) this.#factors = indexed(factors);
  }

  /** Factor ids, best first. */
  get order(): readonly string[] {
    return this.#draft.order.filter((id) => this.#factors.has(id));
  }

  /** The factors with a place, best first. */
  get placed(): IndexedFactor[] {
    return this.order.flatMap((id) => this.#factors.get(id) ?? []);
  }

  /** The factors without a place, in the order of the survey. */
  get pool(): IndexedFactor[] {
    return [...this.#factors.values()].filter(({ id }) => !placeOf(this.#draft, id));
  }

  /** Number of factors, with and without a place. */
  get count(): number {
    return this.#factors.size;
  }

  /** The last change as a sentence; empty before the first one. */
  get lastChange(): string {
    const titles = new Map([...this.#factors.values()].map(({ id, title }) => [id, title]));
    return changeInWords(this.#draft, titles, this.#options.t());
  }

  /** Id of the factor that the last change was about. */
  get changedFactor(): string | undefined {
    const { change } = this.#draft;
    return change && 'id' in change ? change.id : undefined;
  }

  /** Whether the explanation of a factor without a place is shown. */
  isExplained(id: string): boolean {
    return this.#explained.has(id);
  }

  /** Shows the explanation of a factor, or hides it again. */
  explain(id: string): void {
    if (!this.#explained.delete(id)) this.#explained.add(id);
    this.#element.requestUpdate();
  }

  /** Whether the visitor is asked if starting again is meant. */
  get isConfirmingRestart(): boolean {
    return this.#isConfirmingRestart;
  }

  /** Forgets the order, with no way back. */
  clear(): void {
    this.#draft = emptyDraft;
    this.#isConfirmingRestart = false;
    this.#element.requestUpdate();
  }

  /** Opens an order that was sent before; what was made until now can be had back. */
  open(order: readonly string[]): void {
    this.#apply(openOrder(this.#draft, order));
  }

  /** Puts a factor of the pool on the next place; the focus goes on to its neighbour in the pool. */
  async placeNext(factor: IndexedFactor): Promise<void> {
    const { pool } = this;
    const position = pool.findIndex(({ id }) => id === factor.id);
    const follower = pool[position + 1];
    const neighbour = follower ?? pool[position - 1];
    // The next factor takes the place on the screen of this one, also when the list above grows.
    const wantedTop = neighbour && this.#topInPool(follower ? factor : neighbour);
    this.#apply(place(this.#draft, factor.id));
    if (!neighbour) return this.#host.focusOn('#yours');
    await this.#host.focusOn(`#put-${neighbour.index}`);
    const top = this.#topInPool(neighbour);
    if (top !== undefined && wantedTop !== undefined && Math.abs(top - wantedTop) > 1)
      window.scrollBy({ top: top - wantedTop, behavior: 'instant' });
  }

  /** Moves a placed factor to a place, from 1; the control that was used keeps the focus. */
  moveTo(factor: IndexedFactor, to: number, control: RankControl): void {
    const isBefore = to < 1;
    if (isBefore || to > this.placed.length) {
      this.#host.announce(
        this.#options.t()(isBefore ? 'isFirst' : 'isLast', { factor: factor.title }),
      );
      return;
    }
    this.#apply(place(this.#draft, factor.id, to));
    void this.#host.focusOn(`#${control}-${factor.index}`);
  }

  /** Takes a factor out of the order; the focus goes on to the same button of its neighbour. */
  remove(factor: IndexedFactor): void {
    const { placed } = this;
    const position = placed.findIndex(({ id }) => id === factor.id);
    const neighbour = placed[position + 1] ?? placed[position - 1];
    this.#apply(remove(this.#draft, factor.id));
    void this.#host.focusOn(neighbour ? `#remove-${neighbour.index}` : '#yours');
  }

  /** Takes the last change back; the focus goes to the factor that it was about. */
  undo(): void {
    const factor = this.#factors.get(this.changedFactor ?? '');
    this.#apply(undo(this.#draft), this.#options.t()('undone'));
    const list = factor && placeOf(this.#draft, factor.id) ? 'row' : 'put';
    void this.#host.focusOn(factor ? `#${list}-${factor.index}` : '#yours');
  }

  /** Asks whether it is meant that everything loses its place. */
  startRestart(): void {
    this.#setConfirmingRestart(true, '#sure');
  }

  cancelRestart(): void {
    this.#setConfirmingRestart(false, '#restart');
  }

  restart(): void {
    this.#apply(restart(this.#draft));
    void this.#host.focusOn('#yours');
  }

  async #drop(from: number, to: number): Promise<void> {
    const factor = this.placed[from];
    const focused = this.#host.root().activeElement as HTMLElement | null;
    if (factor) this.#apply(place(this.#draft, factor.id, to + 1));
    // A row that moves in the document loses the focus; giving it back must not scroll the page.
    await this.#element.updateComplete;
    focused?.focus({ preventScroll: true });
  }

  /** Where a factor of the pool stands in the window (pixels). */
  #topInPool(factor: IndexedFactor): number | undefined {
    const button = this.#host.root().querySelector(`#put-${factor.index}`);
    return button?.closest('li')?.getBoundingClientRect().top;
  }

  #setConfirmingRestart(isConfirming: boolean, focus: string): void {
    this.#isConfirmingRestart = isConfirming;
    this.#element.requestUpdate();
    void this.#host.focusOn(focus);
  }

  #apply(draft: RankingDraft, announcement?: string): void {
    this.#draft = draft;
    this.#isConfirmingRestart = false;
    this.#options.changed();
    this.#element.requestUpdate();
    this.#host.announce(announcement ?? this.lastChange);
  }
}
