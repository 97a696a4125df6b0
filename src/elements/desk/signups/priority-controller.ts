import type { ReactiveControllerHost } from 'lit';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import type { SignupRow } from '../../../contract/desk-cards.ts';
import type { HeldChange } from '../../../contract/desk-changes.ts';
import {
  isSettled,
  type ChangeController,
  type HeldConflict,
} from '../changes/change-controller.ts';
import { decidedOn } from '../changes/decided-on.ts';
import type { DeskHost } from '../desk-host.ts';
import { oneAtATime } from '../one-at-a-time.ts';

/** Who goes first on the waiting list of a start. Why is never asked and never written down. */
export class PriorityController {
  readonly #element: ReactiveControllerHost;
  readonly #host: DeskHost;
  readonly changes: ChangeController;
  readonly #held = new Map<string, HeldChange>();
  #failed: string | undefined;
  failure: EndpointError | undefined;
  isBusy = false;

  constructor(element: ReactiveControllerHost, host: DeskHost, changes: ChangeController) {
    this.#element = element;
    this.#host = host;
    this.changes = changes;
  }

  /** What was just changed for somebody. */
  changeFor(reference: string): HeldChange | undefined {
    return this.#held.get(reference);
  }

  failureFor(reference: string): EndpointError | undefined {
    return this.#failed === reference ? this.failure : undefined;
  }

  async set(person: SignupRow, priority: boolean): Promise<void> {
    const { reference } = person;
    const step = { ...decidedOn(person), to: 'waiting', priority } as const;
    await this.#try(reference, () => this.changes.hold(reference, step));
  }

  /** Leaves what waits as it is, and forgets what was wanted here. */
  async keepHeld(reference: string): Promise<void> {
    this.changes.keep(reference);
    await this.#host.focusOn(`[data-person="${reference}"]`, '#page');
  }

  /** Holds what was wanted here instead of what waits. */
  async replaceHeld(reference: string, conflict: HeldConflict): Promise<void> {
    await this.#try(reference, () => this.changes.replace(reference, conflict));
  }

  async undo({ reference }: SignupRow, change: HeldChange): Promise<void> {
    const error = await this.changes.takeBack(change);
    if (error) {
      const isLate = this.changes.isLate(change);
      this.#failed = reference;
      this.failure = isLate ? undefined : error;
      this.#host.report(error);
      if (!isLate && isSettled(error)) {
        this.#held.delete(reference);
        this.#host.changed();
      }
      this.#element.requestUpdate();
      await this.#host.focusOn(`[data-line="${change.id}"]`, `[data-person="${reference}"]`);
    } else {
      this.#held.delete(reference);
      this.#element.requestUpdate();
      this.#host.announce(this.#host.t()('undone'));
      this.#host.changed();
      await this.#host.focusOn(`[data-priority="${reference}"]`);
    }
    this.#element.requestUpdate();
  }

  #try(reference: string, hold: () => Promise<HeldChange>): Promise<void> {
    this.#failed = reference;
    return oneAtATime(
      this,
      this.#element,
      this.#host,
      async () => {
        const change = await hold();
        this.#held.set(reference, change);
        // The way back is there before it takes the focus.
        this.#element.requestUpdate();
        this.#host.changed();
        await this.#host.focusOn(`[data-undo="${change.id}"]`);
      },
      async (error) => {
        if (error.status !== 409) return;
        this.#host.changed();
        if (!this.changes.conflictOf(reference)) return;
        // The comparison says it.
        this.failure = undefined;
        this.#element.requestUpdate();
        await this.#host.focusOn(`[data-conflict="${reference}"]`);
      },
    );
  }

  clear(): void {
    this.#held.clear();
    this.#failed = undefined;
    this.failure = undefined;
  }
}
