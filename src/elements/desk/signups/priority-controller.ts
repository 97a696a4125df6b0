import type { ReactiveControllerHost } from 'lit';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import type { SignupRow } from '../../../contract/desk-cards.ts';
import type { HeldChange } from '../../../contract/desk-changes.ts';
import type { ChangeController } from '../changes/change-controller.ts';
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

  async set({ reference }: SignupRow, priority: boolean): Promise<void> {
    this.#failed = reference;
    await oneAtATime(this, this.#element, this.#host, async () => {
      const change = await this.changes.hold(reference, { to: 'waiting', priority });
      this.#held.set(reference, change);
      // The way back is there before it takes the focus.
      this.#element.requestUpdate();
      this.#host.changed();
      await this.#host.focusOn(`[data-undo="${change.id}"]`);
    });
  }

  async undo({ reference }: SignupRow, change: HeldChange): Promise<void> {
    const error = await this.changes.takeBack(change);
    if (error) {
      this.#failed = reference;
      if (!this.changes.isLate(change)) this.failure = error;
      this.#host.report(error);
    } else {
      this.#held.delete(reference);
      this.#element.requestUpdate();
      this.#host.announce(this.#host.t()('undone'));
      this.#host.changed();
      await this.#host.focusOn(`[data-priority="${reference}"]`);
    }
    this.#element.requestUpdate();
  }

  clear(): void {
    this.#held.clear();
    this.#failed = undefined;
    this.failure = undefined;
  }
}
