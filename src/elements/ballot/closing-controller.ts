import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Poll } from '../../contract/poll.ts';
import type { Survey } from '../../contract/survey.ts';

/** Notices that a poll or survey closes while somebody has it before them. */
export class ClosingController implements ReactiveController {
  readonly #ballot: () => Poll | Survey | undefined;
  readonly #closed: () => void;
  #wasOpen = false;
  #isClosedMeanwhile = false;

  /** `closed` is called once, before the closed poll or survey is rendered. */
  constructor(
    element: ReactiveControllerHost,
    ballot: () => Poll | Survey | undefined,
    closed: () => void,
  ) {
    this.#ballot = ballot;
    this.#closed = closed;
    element.addController(this);
  }

  /** Whether it was open when the visitor came. */
  get isClosedMeanwhile(): boolean {
    return this.#isClosedMeanwhile;
  }

  hostUpdate(): void {
    const state = this.#ballot()?.state;
    this.#isClosedMeanwhile = state === 'closed' && (this.#wasOpen || this.#isClosedMeanwhile);
    const wasOpen = this.#wasOpen;
    this.#wasOpen = state === 'open';
    if (wasOpen && this.#isClosedMeanwhile) this.#closed();
  }
}
