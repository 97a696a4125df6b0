import type { ReactiveControllerHost } from 'lit';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import type { GroupMailKind } from '../../../contract/desk-changes.ts';
import type { DeskEdition } from '../../../contract/desk-editions.ts';
import type { GroupMailReaders } from '../../../contract/desk-group-mail.ts';
import { getGroupMailReaders, holdChange } from '../../../contract/desk-routes.ts';
import { LoadController } from '../../../internal/load-controller.ts';
import { isSettled, type ChangeController } from '../changes/change-controller.ts';
import { deskCall, type DeskHost } from '../desk-host.ts';
import { oneAtATime } from '../one-at-a-time.ts';

/** A message to all who take part in the start that is looked at. It can be taken back for five minutes. */
export class GroupMailController {
  readonly #element: ReactiveControllerHost & HTMLElement;
  readonly #host: DeskHost;
  readonly #changes: ChangeController;
  readonly #edition: () => DeskEdition | undefined;
  /** The start that the message is for; another one begins with an empty form. */
  #openedFor: string | undefined;
  readonly readers: LoadController<GroupMailReaders>;
  kind: GroupMailKind = 'practical';
  text = '';
  isMissing = false;
  isBusy = false;
  failure: EndpointError | undefined;

  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: DeskHost,
    changes: ChangeController,
    edition: () => DeskEdition | undefined,
  ) {
    this.#element = element;
    this.#host = host;
    this.#changes = changes;
    this.#edition = edition;
    this.readers = new LoadController<GroupMailReaders>(element, {
      key: () => (this.isOpen ? [this.#openedFor] : undefined),
      load: (signal) =>
        deskCall(host, getGroupMailReaders, { params: { id: this.#openedFor ?? '' }, signal }),
      failed: (error) => host.report(error),
    });
  }

  get isOpen(): boolean {
    return this.#openedFor !== undefined && this.#openedFor === this.#edition()?.id;
  }

  open(): void {
    this.clear();
    this.#openedFor = this.#edition()?.id;
    void this.#host.focusOn('#group-mail');
  }

  close(): void {
    this.clear();
    void this.#host.focusOn('[data-mail-group]');
  }

  clear(): void {
    this.#openedFor = undefined;
    this.#emptyForm();
  }

  change(change: Partial<Pick<GroupMailController, 'kind' | 'text'>>): void {
    Object.assign(this, change);
    this.isMissing = false;
    this.#element.requestUpdate();
  }

  async send(): Promise<void> {
    const text = this.text.trim();
    this.isMissing = text === '';
    this.#element.requestUpdate();
    if (this.isMissing) return this.#host.focusOn('#mail-text');
    await this.#try(async () => {
      const mail = { edition: this.#openedFor ?? '', kind: this.kind, text };
      const change = await deskCall(this.#host, holdChange, { body: { mail } });
      this.#emptyForm();
      this.#show(change);
      this.#host.changed();
      await this.#host.focusOn(`[data-undo="${change.id}"]`);
    });
  }

  async undo(): Promise<void> {
    const change = this.readers.value?.change;
    if (!change) return;
    await this.#try(async () => {
      const error = await this.#changes.takeBack(change);
      if (error && this.#changes.isLate(change))
        return this.#host.focusOn(`[data-line="${change.id}"]`);
      if (error) {
        if (isSettled(error)) await this.readers.refresh();
        void this.#host.focusOn('#group-mail');
        throw error;
      }
      this.#show(undefined);
      this.#host.announce(this.#host.t()('undone'));
      await this.#host.focusOn('#mail-text');
    });
  }

  #show(change: GroupMailReaders['change']): void {
    const { value } = this.readers;
    if (!value) return;
    const { change: _before, ...readers } = value;
    this.readers.set({ ...readers, ...(change && { change }) });
  }

  #try(act: () => Promise<void>): Promise<void> {
    return oneAtATime(this, this.#element, this.#host, act);
  }

  #emptyForm(): void {
    this.kind = 'practical';
    this.text = '';
    this.isMissing = false;
    this.failure = undefined;
    this.#element.requestUpdate();
  }
}
