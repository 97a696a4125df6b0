import type { ReactiveControllerHost } from 'lit';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import type { SignalAnswer, SignalOverview } from '../../../contract/desk-signals.ts';
import { answerDemandSignal, listDemandSignals } from '../../../contract/desk-routes.ts';
import { LoadController } from '../../../internal/load-controller.ts';
import { deskCall, type DeskHost } from '../desk-host.ts';
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
  readonly #answered = new Set<string>();
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
      loaded: () => void host.focusOn('#wishes'),
    });
  }

  isAnswered(signal: string): boolean {
    return this.#answered.has(signal);
  }

  show(): void {
    this.isOpen = true;
    this.#element.requestUpdate();
  }

  /** Forgets what was seen and typed. */
  clear(): void {
    this.isOpen = false;
    this.#answered.clear();
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
    this.isMissing = false;
    this.#element.requestUpdate();
  }

  /** Answers who is opened. What was typed stays until it has worked. */
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
      const body = { by, ...(group && { group }), ...(text && { text }) };
      await deskCall(this.#host, answerDemandSignal, { params: { id: signal }, body });
      this.#answered.add(signal);
      this.#open(undefined);
      this.#host.announce(this.#host.t()('answered'));
      await this.#host.focusOn('.wishes .verb', '#wishes');
    });
  }

  #open(signal: string | undefined): void {
    this.opened = signal;
    this.draft = emptyDraft;
    this.isMissing = false;
    this.failure = undefined;
    this.#element.requestUpdate();
  }
}
