import type { ReactiveControllerHost } from 'lit';
import type { CallOptions } from '../../../../client/call.ts';
import type { EndpointError } from '../../../../client/endpoint-error.ts';
import type { PendingList } from '../../../../contract/desk.ts';
import type { DecidedText, TextKind } from '../../../../contract/desk-ballots.ts';
import {
  listDecidedTexts,
  takeBatchApprovalBack,
  takeResponseApprovalBack,
  takeVoteApprovalBack,
} from '../../../../contract/desk-ballot-routes.ts';
import {
  approveResponse,
  approveVote,
  approveVoteBatch,
  listPending,
} from '../../../../contract/desk-routes.ts';
import type { LoadController } from '../../../../internal/load-controller.ts';
import { asEndpointError, deskCall, type DeskHost } from '../../desk-host.ts';
import { loadFor } from '../../load-for.ts';
import { oneAtATime } from '../../one-at-a-time.ts';

/** What waits, and what was decided. */
export interface TextList {
  readonly pending: PendingList;
  readonly decided: readonly DecidedText[];
}

type Act = (host: DeskHost, options: CallOptions) => Promise<unknown>;

/** Decides on one of a kind; the answers differ, and none is needed. */
const approve: Readonly<Record<TextKind, Act>> = {
  vote: (host, options) => deskCall(host, approveVote, options),
  batch: (host, options) => deskCall(host, approveVoteBatch, options),
  response: (host, options) => deskCall(host, approveResponse, options),
};

const takeBack: Readonly<Record<TextKind, Act>> = {
  vote: (host, options) => deskCall(host, takeVoteApprovalBack, options),
  batch: (host, options) => deskCall(host, takeBatchApprovalBack, options),
  response: (host, options) => deskCall(host, takeResponseApprovalBack, options),
};

/** Texts of poll and survey that wait, and the decisions on them. */
export class TextsController {
  readonly #element: ReactiveControllerHost;
  readonly #host: DeskHost;
  /** Decisions that somebody tried to take back when it was too late. */
  readonly #late = new Set<string>();
  readonly list: LoadController<TextList>;
  failure: EndpointError | undefined;
  isBusy = false;

  /** `person` is who is signed in, while these are shown. */
  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: DeskHost,
    person: () => string | undefined,
  ) {
    this.#element = element;
    this.#host = host;
    this.list = loadFor<TextList>(
      { element, host, person },
      async (signal) => {
        const [pending, { texts }] = await Promise.all([
          deskCall(host, listPending, { signal }),
          deskCall(host, listDecidedTexts, { signal }),
        ]);
        return { pending, decided: texts };
      },
      () => {
        if (!this.isBusy) void host.focusOn('.opened-texts');
      },
    );
  }

  clear(): void {
    this.#late.clear();
    this.failure = undefined;
  }

  isLate(id: string): boolean {
    return this.#late.has(id);
  }

  /** A decision that changes what everyone reads already is carried out at once; others are held. */
  decide(kind: TextKind, id: string, approved: boolean, isShown = false): Promise<void> {
    return this.#try(async () => {
      const hold = approved || !isShown;
      await approve[kind](this.#host, {
        params: { id },
        body: { approved, ...(hold && { hold }) },
      });
      await this.list.reload();
      this.#host.changed();
      await this.#host.focusOn(`[data-undo="${id}"]`, `[data-decided="${id}"]`, '#page');
    });
  }

  /** Takes back what is held. */
  undo(kind: TextKind, id: string): Promise<void> {
    return this.#try(async () => {
      try {
        await takeBack[kind](this.#host, { params: { id } });
      } catch (cause) {
        if (asEndpointError(cause).status !== 409) throw cause;
        this.#late.add(id);
        return;
      }
      await this.list.reload();
      this.#host.changed();
      this.#host.announce(this.#host.t()('takenBack'));
      await this.#host.focusOn(`[data-decide="${id}"]`, '#page');
    });
  }

  #try(act: () => Promise<void>): Promise<void> {
    return oneAtATime(this, this.#element, this.#host, act, (error) =>
      // Somebody else may have decided: the list shows how it stands now, with the words beside it.
      error.status === 404 ? this.list.reload() : undefined,
    );
  }
}
