import type { ReactiveControllerHost } from 'lit';
import type { CallOptions } from '../../../client/call.ts';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import type { PendingList } from '../../../contract/desk.ts';
import {
  approveResponse,
  approveVote,
  approveVoteBatch,
  listPending,
} from '../../../contract/desk-routes.ts';
import { LoadController } from '../../../internal/load-controller.ts';
import { asEndpointError, deskCall, type DeskHost } from '../desk-host.ts';

/** What can be approved: a vote with a text, many votes of one address, an answer to the survey. */
export type PendingKind = 'vote' | 'batch' | 'response';

/** Decides on one of a kind; the answers differ, and none is needed. */
const approve = {
  vote: (host, options) => deskCall(host, approveVote, options),
  batch: (host, options) => deskCall(host, approveVoteBatch, options),
  response: (host, options) => deskCall(host, approveResponse, options),
} satisfies Record<PendingKind, (host: DeskHost, options: CallOptions) => Promise<unknown>>;

/** Texts of poll and survey that wait, and what was decided on this screen. */
export class PendingController {
  readonly #element: ReactiveControllerHost;
  readonly #host: DeskHost;
  readonly #decided = new Map<string, boolean>();
  readonly list: LoadController<PendingList>;
  failure: EndpointError | undefined;
  isBusy = false;

  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: DeskHost,
    person: () => string | undefined,
  ) {
    this.#element = element;
    this.#host = host;
    this.list = new LoadController<PendingList>(element, {
      key: () => (person() === undefined ? undefined : [person()]),
      load: (signal) => deskCall(host, listPending, { signal }),
      failed: (error) => host.report(error),
      loaded: () => void host.focusOn('.opened'),
    });
  }

  /** Whether it was approved; `undefined` while nobody decided. */
  decisionOn(id: string): boolean | undefined {
    return this.#decided.get(id);
  }

  clear(): void {
    this.#decided.clear();
    this.failure = undefined;
  }

  /** Decides, or decides otherwise: the second time is the way back. */
  async decide(kind: PendingKind, id: string, approved: boolean): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.failure = undefined;
    this.#element.requestUpdate();
    try {
      await approve[kind](this.#host, { params: { id }, body: { approved } });
      this.#decided.set(id, approved);
      await this.#host.focusOn(`[data-decided="${id}"]`);
    } catch (cause) {
      this.failure = asEndpointError(cause);
      this.#host.report(this.failure);
    }
    this.isBusy = false;
    this.#element.requestUpdate();
  }
}
