import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FieldError } from '../../../parts/error-summary.ts';
import { idOf, type Answers } from './question.ts';

/** One answer that is not right: the id of its field, the rule that it breaks, and words for it. */
export interface DraftError extends FieldError {
  readonly code: string;
}

/** What the draft needs of the form that it belongs to. */
export interface DraftOptions {
  /** Everything that is not right now, in the order of the form. */
  readonly check: () => readonly DraftError[];
  /** Called when leaving a field brought up an error that was not shown before. */
  readonly onError: (error: DraftError) => void;
  /** Called when an answer changes. */
  readonly onChange: () => void;
}

/**
 * What a visitor filled in, and what is not right about it. It lives in memory only, so that nothing
 * is left behind on a shared computer. An error appears when a changed field is left or when the
 * visitor tries to go on, never while typing.
 */
export class DraftController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: DraftOptions;
  #answers: Answers = {};
  #errors: readonly DraftError[] = [];
  #hasSummary = false;
  #isPointerDown = false;
  #delayedCheck: (() => void) | undefined;
  #isSafetyOpen: boolean | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: DraftOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get answers(): Answers {
    return this.#answers;
  }

  /** Whether something was filled in that would be lost: more than a choice of what the form is for. */
  get hasAnswers(): boolean {
    return Object.entries(this.#answers).some(
      ([field, answer]) => field !== 'mode' && field !== 'edition' && answer.length > 0,
    );
  }

  get errors(): readonly DraftError[] {
    return this.#errors;
  }

  /** Whether the block about safe contact is open; `undefined` until the visitor opened or closed it. */
  get isSafetyOpen(): boolean | undefined {
    return this.#isSafetyOpen;
  }

  set isSafetyOpen(isOpen: boolean) {
    if (isOpen === this.#isSafetyOpen) return;
    this.#isSafetyOpen = isOpen;
    this.#host.requestUpdate();
  }

  /** Whether the summary of errors shows: only after an attempt to go on. */
  get hasSummary(): boolean {
    return this.#hasSummary;
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerdown', this.#onPointerDown);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerdown', this.#onPointerDown);
    this.#onPointerUp();
  }

  /** Stores the answer to a question. */
  set = (field: string, answer: string | readonly string[]): void => {
    this.#answers = { ...this.#answers, [field]: answer };
    this.#options.onChange();
    this.#host.requestUpdate();
  };

  /** Stores answers that stand in the form, whatever events it fired; the same ones change nothing. */
  setAll(answers: Answers): void {
    for (const [field, answer] of Object.entries(answers)) {
      const before = this.#answers[field] ?? (typeof answer === 'string' ? '' : []);
      if (String(before) !== String(answer)) this.set(field, answer);
    }
  }

  /** The words of the error at a field, if it has one. */
  errorAt = (field: string): string | undefined =>
    this.#errors.find((it) => it.field === idOf(field))?.words;

  /**
   * Checks a changed field that the visitor leaves. A press on a button takes the focus from the field
   * before it becomes a click: showing an error in between would move the button away from under the
   * finger, so that the check waits until after the click.
   */
  leave = (field: string): void => {
    const check = () => this.#checkField(idOf(field));
    if (this.#isPointerDown) this.#delayedCheck = check;
    else check();
  };

  /** Checks all fields, or those of `isIncluded`, and shows a summary of what is not right. */
  check(isIncluded: (field: string) => boolean = () => true): boolean {
    this.#delayedCheck = undefined;
    this.show(this.#options.check().filter((it) => isIncluded(it.field)));
    return !this.#errors.length;
  }

  /** Shows errors that were found elsewhere, such as by the endpoint; none takes the summary away. */
  show(errors: readonly DraftError[]): void {
    this.#errors = errors;
    this.#hasSummary = errors.length > 0;
    this.#host.requestUpdate();
  }

  /** Forgets the answers, but those of the fields that are kept. */
  clear(isKept: (field: string) => boolean = () => false): void {
    this.#answers = Object.fromEntries(
      Object.entries(this.#answers).filter(([field]) => isKept(field)),
    );
    this.#isSafetyOpen = undefined;
    this.show([]);
  }

  #checkField(field: string): void {
    const shown = this.#errors;
    const isShown = (error: DraftError) => shown.some((it) => it.field === error.field);
    this.#errors = this.#options.check().filter(
      (it) =>
        isShown(it) ||
        // A field that is still empty is no mistake yet: the visitor may come back to it.
        (it.field === field && !it.code.endsWith('required')),
    );
    const found = this.#errors.find((it) => it.field === field);
    if (found && !isShown(found)) this.#options.onError(found);
    this.#host.requestUpdate();
  }

  #onPointerDown = (): void => {
    this.#isPointerDown = true;
    for (const end of ['pointerup', 'pointercancel'] as const)
      window.addEventListener(end, this.#onPointerUp, { once: true });
  };

  #onPointerUp = (): void => {
    for (const end of ['pointerup', 'pointercancel'] as const)
      window.removeEventListener(end, this.#onPointerUp);
    this.#isPointerDown = false;
    // The click event comes right after the release.
    setTimeout(() => {
      this.#delayedCheck?.();
      this.#delayedCheck = undefined;
    });
  };
}
