import type { ReactiveControllerHost } from 'lit';
import type { CallOptions } from '../../../../client/call.ts';
import type { EndpointError } from '../../../../client/endpoint-error.ts';
import type { PendingList, TextRead } from '../../../../contract/desk.ts';
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
import { refusalOf } from '../../refusal-words.ts';
import { loadFor } from '../../load-for.ts';

/** What waits, and what was decided. */
export interface TextList {
  readonly pending: PendingList;
  readonly decided: readonly DecidedText[];
  /** Whether there are older decisions. */
  readonly moreDecided: boolean;
}

/** How many texts are read at first, and with each press that shows more. */
const pageSize = 100;

/** A text with what was read of it, and the decision on it if there is one. */
export interface ReadText {
  readonly kind: TextKind;
  readonly id: string;
  /** What it says, or what it is where it has no words. */
  readonly text: string;
  readonly read: TextRead;
  readonly decided?: DecidedText;
}

/** Why something that was pressed did not go, and on which text that was. */
interface TextFailure {
  readonly text: string;
  readonly error: EndpointError;
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

const idsOf = (list: TextList | undefined): string[] =>
  list
    ? [...list.pending.votes, ...list.pending.responses, ...list.decided].map((it) => it.id)
    : [];

/** Texts of poll and survey that wait, and the decisions on them. */
export class TextsController {
  readonly #element: ReactiveControllerHost;
  readonly #host: DeskHost;
  /** Decisions that somebody tried to take back when it was too late. */
  readonly #late = new Set<string>();
  /** How much of each list is read. */
  readonly #limits = { pending: pageSize, decided: pageSize };
  /** The texts on which something that was pressed is not done yet. */
  readonly #pressed = new Set<string>();
  #lastPress: Promise<void> = Promise.resolve();
  readonly list: LoadController<TextList>;
  /** What failed last, by the text where it was pressed. */
  readonly failures = new Map<string, TextFailure>();

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
        const { pending: waiting, decided: done } = this.#limits;
        const [pending, { texts, more }] = await Promise.all([
          deskCall(host, listPending, { signal, query: { limit: waiting } }),
          deskCall(host, listDecidedTexts, { signal, query: { limit: done } }),
        ]);
        return { pending, decided: texts, moreDecided: more };
      },
      () => {
        if (this.#pressed.size === 0) void host.focusOn('.opened-texts');
      },
    );
  }

  clear(): void {
    this.#late.clear();
    this.failures.clear();
    this.#limits.pending = this.#limits.decided = pageSize;
  }

  isLate(id: string): boolean {
    return this.#late.has(id);
  }

  /** A decision that changes what everyone reads already is carried out at once; others are held. */
  decide({ kind, id, text, read, decided }: ReadText, approved: boolean): Promise<void> {
    return this.#press(id, text, async () => {
      const hold = approved || !decided;
      await approve[kind](this.#host, {
        params: { id },
        body: { approved, ...(hold && { hold }), read },
      });
      await this.list.reload();
      this.#host.changed();
      return [`[data-undo="${id}"]`, `[data-decided="${id}"]`, '#page'];
    });
  }

  /** Takes back what is held. */
  undo({ kind, id, text, read: { decision } }: ReadText): Promise<void> {
    return this.#press(id, text, async () => {
      try {
        await takeBack[kind](this.#host, { params: { id }, query: { decision } });
      } catch (cause) {
        if (refusalOf(asEndpointError(cause)) !== 'too-late') throw cause;
        this.#late.add(id);
        return [];
      }
      await this.list.reload();
      this.#host.changed();
      this.#host.announce(this.#host.t()('takenBack'));
      return [`[data-decide="${id}"]`, '#page'];
    });
  }

  /** Reads more of a list; the focus goes to the first text that was not there. */
  showMore(list: 'pending' | 'decided'): Promise<void> {
    return this.#press(list, '', async () => {
      const before = new Set(idsOf(this.list.value));
      this.#limits[list] += pageSize;
      await this.list.reload();
      const added = idsOf(this.list.value).filter((id) => !before.has(id));
      return [...added.map((id) => `[data-text="${id}"]`), `[data-more="${list}"]`, '#page'];
    });
  }

  /**
   * Does what was pressed after what was pressed before; a second press on the same text is dropped until
   * the first is done. `act` resolves to where the focus goes then.
   */
  #press(id: string, text: string, act: () => Promise<readonly string[]>): Promise<void> {
    if (this.#pressed.has(id)) return Promise.resolve();
    if (this.#pressed.size === 0) this.failures.clear();
    this.failures.delete(id);
    this.#pressed.add(id);
    this.#element.requestUpdate();
    this.#lastPress = this.#lastPress.then(() => this.#try(id, text, act));
    return this.#lastPress;
  }

  async #try(id: string, text: string, act: () => Promise<readonly string[]>): Promise<void> {
    let focus: readonly string[] = [];
    try {
      focus = await act();
    } catch (cause) {
      const error = asEndpointError(cause);
      this.#host.report(error);
      // The text or its decision may be another one by now: the list shows how it stands, with the words
      // beside it. The focus is not on a button: the next press must not decide on what nobody read.
      const isOther = error.status === 404 || error.status === 409;
      if (isOther) await this.list.reload();
      this.failures.set(id, { text, error });
      if (isOther) focus = [`[data-text="${id}"]`, `[data-line="${id}"]`, '#page'];
    }
    // Whoever sees the way back may press it at once.
    this.#pressed.delete(id);
    this.#element.requestUpdate();
    // The focus stays where somebody pressed as long as that waits for its turn.
    if (focus.length > 0 && this.#pressed.size === 0) await this.#host.focusOn(...focus);
  }
}
