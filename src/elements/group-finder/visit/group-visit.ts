import type { ReactiveControllerHost } from 'lit';

/** What a visitor does on the page of one group; forgotten when another one is opened. */
export class GroupVisit {
  /** Answers to the self-check, by question. */
  readonly answers = new Map<number, string>();
  /** Whether the self-check is unfolded. */
  isCheckOpen = false;
  /** What came of sharing the group: whether its address was copied, or has to be copied by hand. */
  shared: 'copied' | 'by-hand' | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  reset(): void {
    this.answers.clear();
    this.isCheckOpen = false;
    this.shared = undefined;
  }

  answer(question: number, value: string): void {
    this.answers.set(question, value);
    this.#host.requestUpdate();
  }

  set(change: Partial<Pick<GroupVisit, 'isCheckOpen' | 'shared'>>): void {
    Object.assign(this, change);
    this.#host.requestUpdate();
  }
}
