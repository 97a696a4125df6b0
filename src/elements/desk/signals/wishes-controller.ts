import type { ReactiveControllerHost } from 'lit';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import type { SignalAnswer, SignalOverview } from '../../../contract/desk-signals.ts';
import {
  answerDemandSignal,
  listDemandSignals,
  takeSignalAnswerBack,
} from '../../../contract/desk-routes.ts';
import { LoadController } from '../../../internal/load-controller.ts';
import { asEndpointError, deskCall, type DeskHost } from '../desk-host.ts';
import { oneAtATime } from '../one-at-a-time.ts';

/** What is typed in an answer. */
export interface AnswerDraft {
  readonly group: string;
  readonly text: string;
}

const emptyDraft: AnswerDraft = { group: '', text: '' };

/** What people wrote and who wants to be told. It is read when somebody asks for it: each look is logged. */
export class WishesController {
  readonly #element: ReactiveControllerHost & HTMLElement;
  readonly #host: DeskHost;
  /** What was typed for each, also while another is opened. */
  readonly #drafts = new Map<string, AnswerDraft>();
  /** Answers that somebody tried to take back when it was too late. */
  readonly #late = new Set<string>();
  readonly list: LoadController<SignalOverview>;
  isOpen = false;
  /** The signal that is being answered. */
  opened: string | undefined;
  draft = emptyDraft;
  isMissing = false;
  isBusy = false;
  failure: EndpointError | undefined;

  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: DeskHost,
    person: () => string | undefined,
  ) {
    this.#element = element;
    this.#host = host;
    this.list = new LoadController<SignalOverview>(element, {
      key: () => (this.isOpen && person() !== undefined ? [person()] : undefined),
      load: (signal) => deskCall(host, listDemandSignals, { signal }),
      failed: (error) => host.report(error),
      loaded: () => {
        if (!this.isBusy) void host.focusOn('#wishes');
      },
    });
  }

  isLate(signal: string): boolean {
    return this.#late.has(signal);
  }

  show(): void {
    this.isOpen = true;
    this.#element.requestUpdate();
  }

  /** Forgets what was seen and typed. */
  clear(): void {
    this.isOpen = false;
    this.#drafts.clear();
    this.#late.clear();
    this.#open(undefined);
  }

  open(signal: string): void {
    this.#open(signal);
    void this.#host.focusOn('#answer-group');
  }

  close(): void {
    const signal = this.opened;
    this.#open(undefined);
    void this.#host.focusOn(`[data-wish="${signal}"]`, '#wishes');
  }

  change(draft: Partial<AnswerDraft>): void {
    this.draft = { ...this.draft, ...draft };
    if (this.opened !== undefined) this.#drafts.set(this.opened, this.draft);
    this.isMissing = false;
    this.#element.requestUpdate();
  }

  /** Answers who is opened: held for five minutes. What was typed is sent, or kept with a call. */
  async answer(by: SignalAnswer['by']): Promise<void> {
    const signal = this.opened;
    if (signal === undefined || this.isBusy) return;
    const [group, text] = [this.draft.group, this.draft.text.trim()];
    if (by === 'mail' && !group && !text) {
      this.isMissing = true;
      this.#element.requestUpdate();
      return this.#host.focusOn('#answer-group');
    }
    await oneAtATime(this, this.#element, this.#host, async () => {
      const body = { by, hold: true, ...(group && { group }), ...(text && { text }) };
      await this.#hold(signal, body);
    });
  }

  /** Notes that a text was read that nobody can be told about. */
  async read(signal: string): Promise<void> {
    await oneAtATime(this, this.#element, this.#host, () =>
      this.#hold(signal, { by: 'read', hold: true }),
    );
  }

  /** Takes back what is held; what was typed is in the form again. */
  async undo(signal: string): Promise<void> {
    await oneAtATime(this, this.#element, this.#host, async () => {
      try {
        await deskCall(this.#host, takeSignalAnswerBack, { params: { id: signal } });
      } catch (cause) {
        if (asEndpointError(cause).status !== 409) throw cause;
        this.#late.add(signal);
      }
      await this.list.reload();
      this.#host.changed();
      this.#host.announce(this.#host.t()(this.#late.has(signal) ? 'answerTooLate' : 'takenBack'));
      await this.#host.focusOn(`[data-wish="${signal}"]`, '#wishes');
    });
  }

  async #hold(signal: string, body: SignalAnswer): Promise<void> {
    await deskCall(this.#host, answerDemandSignal, { params: { id: signal }, body });
    this.#open(undefined);
    await this.list.reload();
    this.#host.changed();
    await this.#host.focusOn(`[data-undo="${signal}"]`, '#wishes');
  }

  /** What was typed here, else what was typed in an answer that was taken back or could not be given. */
  #draftOf(signal: string | undefined): AnswerDraft {
    const held = this.list.value?.toTell.find((it) => it.signal === signal)?.held;
    return (
      this.#drafts.get(signal ?? '') ??
      (held ? { group: held.group ?? '', text: held.text ?? '' } : emptyDraft)
    );
  }

  #open(signal: string | undefined): void {
    this.opened = signal;
    this.draft = this.#draftOf(signal);
    this.isMissing = false;
    this.failure = undefined;
    this.#element.requestUpdate();
  }
}
