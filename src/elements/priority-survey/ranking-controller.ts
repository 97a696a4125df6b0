import type { ReactiveControllerHost } from 'lit';
import type { OfferFactor } from '../../contract/survey.ts';
import { changeInWords } from './change-in-words.ts';
import {
  emptyDraft,
  place,
  placeOf,
  remove,
  restart,
  undo,
  type RankingDraft,
} from './ranking-draft.ts';
import { RowDrag } from './row-drag.ts';
import { RowMotion } from './row-motion.ts';
import { numbered, type NumberedFactor, type SurveyView } from './survey-view.ts';

/** What the ranking needs of its widget. */
export interface RankingHost {
  view(): SurveyView;
  root(): ParentNode;
  /** What has the focus inside the widget. */
  focused(): HTMLElement | undefined;
  updated(): Promise<unknown>;
  say(text: string): void;
  /** Moves the focus after the next render. */
  focusOn(selector: string): Promise<void>;
  /** The order became another one. */
  changed(): void;
}

/** The control of a placed factor that was used, and that keeps the focus when the factor moves. */
export type RankControl = 'place' | 'up' | 'down';

/**
 * The order being made: every way of changing it comes through here, is told with old and new place,
 * and leaves the focus on something that is still there.
 */
export class RankingController {
  readonly #host: ReactiveControllerHost;
  readonly #lent: RankingHost;
  #factors: ReadonlyMap<string, NumberedFactor> = new Map();
  #draft = emptyDraft;
  #asking = false;

  /** Rows can be dragged too; nothing depends on it. */
  readonly drag: RowDrag;

  constructor(host: ReactiveControllerHost, lent: RankingHost) {
    this.#host = host;
    this.#lent = lent;
    const motion = new RowMotion(host, () =>
      lent.root().querySelectorAll<HTMLElement>('.ranked > li'),
    );
    this.drag = new RowDrag(host, (row, { from, to }, offset) => {
      motion.letGo(row, offset);
      void this.#drop(from, to);
    });
  }

  /** Factor ids, best first. */
  get order(): readonly string[] {
    return this.#draft.order.filter((id) => this.#factors.has(id));
  }

  /** Whether the visitor is being asked if starting again is meant. */
  get asking(): boolean {
    return this.#asking;
  }

  /** The placed factors, best first. */
  get placed(): NumberedFactor[] {
    return this.order.flatMap((id) => this.#factors.get(id) ?? []);
  }

  /** The factors without a place, in the endpoint's order. */
  get pool(): NumberedFactor[] {
    return [...this.#factors.values()].filter((it) => !placeOf(this.#draft, it.id));
  }

  get count(): number {
    return this.#factors.size;
  }

  /** What happened last, as a sentence. */
  get lastChange(): string {
    const titles = new Map([...this.#factors.values()].map((it) => [it.id, it.title]));
    return changeInWords(this.#draft, titles, this.#lent.view().t);
  }

  /** The factors to rank; those of another survey start with nothing placed. */
  use(factors: readonly OfferFactor[]): void {
    this.#factors = numbered(factors);
  }

  /** Forgets everything, also the way back. */
  clear(): void {
    this.#draft = emptyDraft;
    this.#asking = false;
    this.#host.requestUpdate();
  }

  /** Puts a factor of the pool on the next place; the focus goes on to its neighbour. */
  async put(factor: NumberedFactor): Promise<void> {
    const { pool } = this;
    const at = pool.findIndex((it) => it.id === factor.id);
    const next = pool[at + 1] ?? pool[at - 1];
    const button = (it: NumberedFactor) =>
      this.#lent.root().querySelector<HTMLElement>(`#put-${it.key}`);
    const topOf = (it: NumberedFactor) => button(it)?.closest('li')?.getBoundingClientRect().top;
    // The next factor comes to stand where this one was, also when the list above grows.
    const wanted = next && topOf(pool[at + 1] ? factor : next);
    this.#to(place(this.#draft, factor.id));
    if (!next) return this.#lent.focusOn('#yours');
    await this.#lent.focusOn(`#put-${next.key}`);
    const top = topOf(next);
    if (top !== undefined && wanted !== undefined && Math.abs(top - wanted) > 1)
      window.scrollBy({ top: top - wanted, behavior: 'instant' });
  }

  /** Moves a placed factor; a place past the last one takes it out. */
  moveTo(factor: NumberedFactor, to: number, control: RankControl): void {
    const { placed } = this;
    const { t } = this.#lent.view();
    if (control !== 'place' && (to < 1 || to > placed.length)) {
      this.#lent.say(t(to < 1 ? 'isFirst' : 'isLast', { factor: factor.title }));
      return;
    }
    if (to <= placed.length) {
      this.#to(place(this.#draft, factor.id, to));
      void this.#lent.focusOn(`#${control}-${factor.key}`);
      return;
    }
    const at = placed.findIndex((it) => it.id === factor.id);
    const next = placed[at + 1] ?? placed[at - 1];
    this.#to(remove(this.#draft, factor.id));
    void this.#lent.focusOn(next ? `#${control}-${next.key}` : '#yours');
  }

  async #drop(from: number, to: number): Promise<void> {
    const factor = this.placed[from];
    const focused = this.#lent.focused();
    if (factor && from !== to) this.#to(place(this.#draft, factor.id, to + 1));
    // Rows that moved lost the focus; nobody asked for the page to scroll to it.
    await this.#lent.updated();
    focused?.focus({ preventScroll: true });
  }

  undo(): void {
    this.#to(undo(this.#draft), this.#lent.view().t('undone'));
    void this.#lent.focusOn(this.#draft.previous ? '#undo' : '#yours');
  }

  /** Asks before everything loses its place. */
  ask(asking: boolean): void {
    this.#asking = asking;
    this.#host.requestUpdate();
    void this.#lent.focusOn(asking ? '#sure' : '#restart');
  }

  restart(): void {
    this.#to(restart(this.#draft));
    void this.#lent.focusOn('#yours');
  }

  #to(draft: RankingDraft, words?: string): void {
    this.#draft = draft;
    this.#asking = false;
    this.#lent.changed();
    this.#host.requestUpdate();
    this.#lent.say(words ?? this.lastChange);
  }
}
