import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FieldError } from '../../parts/error-summary.ts';
import { idOf, type Answers } from './question.ts';

/** One thing that is not right: the field, its rule, and words for the visitor. */
export interface DraftError extends FieldError {
  readonly code: string;
}

/** What the form asks of its draft. */
export interface DraftOptions {
  /** Everything that is not right now, in the order of the form. */
  readonly check: () => readonly DraftError[];
  /** An error came up at a field that was left. */
  readonly found: (error: DraftError) => void;
  readonly changed: () => void;
}

/**
 * What a visitor filled in: in memory only, so that nothing is left on a shared computer. An error
 * shows when a changed field is left, or at the press of the button; never while typing.
 */
export class DraftController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: DraftOptions;
  #answers: Answers = {};
  #errors: readonly DraftError[] = [];
  #pressing = false;
  #waiting: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: DraftOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whether the summary shows: only after an attempt to go on. */
  tried = false;

  get answers(): Answers {
    return this.#answers;
  }

  get errors(): readonly DraftError[] {
    return this.#errors;
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerdown', this.#onPress);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerdown', this.#onPress);
    this.#onRelease();
  }

  set = (field: string, answer: string | readonly string[]): void => {
    this.#answers = { ...this.#answers, [field]: answer };
    this.#options.changed();
    this.#host.requestUpdate();
  };

  errorAt = (field: string): string | undefined =>
    this.#errors.find((it) => it.field === idOf(field))?.words;

  /**
   * A press on a button takes the focus from the field before it becomes a click. Showing an error in
   * between would move the button away from under the finger, so that waits for the click.
   */
  left = (field: string): void => {
    const look = () => this.#look(idOf(field));
    if (this.#pressing) this.#waiting = look;
    else look();
  };

  /** Checks all; the summary shows what is not right. */
  check(within: (field: string) => boolean = () => true): boolean {
    this.#waiting = undefined;
    this.show(this.#options.check().filter((it) => within(it.field)));
    return !this.#errors.length;
  }

  /** Shows errors that came another way, such as from the endpoint. */
  show(errors: readonly DraftError[]): void {
    this.#errors = errors;
    this.tried = errors.length > 0;
    this.#host.requestUpdate();
  }

  clear(): void {
    this.#answers = {};
    this.show([]);
  }

  #look(field: string): void {
    const known = this.#errors;
    this.#errors = this.#options.check().filter(
      (it) =>
        known.some((old) => old.field === it.field) ||
        // What is still empty is no mistake yet.
        (it.field === field && !it.code.endsWith('required')),
    );
    const found = this.#errors.find((it) => it.field === field);
    if (found && !known.some((it) => it.field === field)) this.#options.found(found);
    this.#host.requestUpdate();
  }

  #onPress = (): void => {
    this.#pressing = true;
    for (const end of ['pointerup', 'pointercancel'] as const)
      window.addEventListener(end, this.#onRelease, { once: true });
  };

  #onRelease = (): void => {
    for (const end of ['pointerup', 'pointercancel'] as const)
      window.removeEventListener(end, this.#onRelease);
    this.#pressing = false;
    // The click comes right after the release.
    setTimeout(() => {
      this.#waiting?.();
      this.#waiting = undefined;
    });
  };
}
