import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { EndpointError } from '../../../../client/endpoint-error.ts';
import type { Group } from '../../../../contract/group.ts';
import { Announcer } from '../../../../internal/announcer.ts';
import { LoadController } from '../../../../internal/load-controller.ts';
import type { DeskHost } from '../../desk-host.ts';
import type { DeskView } from '../../desk-view.ts';
import { previewDialog } from './preview-dialog.ts';
import type { showVisitorsPage, VisitorsPage } from './visitors-page.ts';

/** The button that opens the preview. */
export const opener = 'open-preview';

/** The part of the desk with the finder in it. */
interface VisitorsPart {
  readonly showVisitorsPage: typeof showVisitorsPage;
}

/** How far the page that is shown has come. */
type Progress = 'loading' | 'shown' | 'impossible';

/**
 * The page of a group that is being typed, in the finder of visitors, over the desk. The finder is loaded
 * when somebody first asks for it.
 */
export class PagePreview implements ReactiveController {
  readonly #element: ReactiveControllerHost & HTMLElement;
  readonly #host: DeskHost;
  /** The words of the desk are out of reach while the dialog is open. */
  readonly #announcer: Announcer;
  readonly #finder: LoadController<VisitorsPart>;
  #page: Pick<VisitorsPage, 'group' | 'standIns' | 'language'> | undefined;
  #progress: Progress = 'loading';
  #isRefused = false;
  /** It is opened once: a dialog that is not open any more is about to go. */
  #isOpened = false;
  #isWanted = false;
  #wasEnding = false;

  constructor(element: ReactiveControllerHost & HTMLElement, host: DeskHost) {
    this.#element = element;
    this.#host = host;
    this.#announcer = new Announcer(element);
    this.#finder = new LoadController(element, {
      key: () => (this.#isWanted ? [] : undefined),
      load: () =>
        import('./visitors-page.ts').catch((cause: unknown) => {
          throw new EndpointError('unreachable', { cause });
        }),
      failed: (error) => host.report(error),
    });
    element.addController(this);
  }

  /** Shows the page that visitors would get of the group. */
  open(group: Group, { t, language }: DeskView): void {
    const standIns = { name: t('groupName'), summary: t('summary') };
    this.#page = { group, standIns, language: language.code };
    this.#progress = 'loading';
    this.#isRefused = false;
    this.#isOpened = false;
    this.#isWanted = true;
    this.#wasEnding = this.#isSessionEnding;
    this.#element.requestUpdate();
  }

  close(): void {
    this.#page = undefined;
    this.#announcer.clear();
    this.#element.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.#page) return;
    const dialog = this.#dialog;
    if (!dialog) return this.close();
    if (!this.#isOpened) {
      this.#isOpened = true;
      dialog.showModal();
      dialog.querySelector<HTMLElement>('#preview-title')?.focus();
    }
    if (!dialog.open) return;
    // Signing in again, and the end of the session, must not stay hidden under the dialog.
    const isEnding = this.#isSessionEnding && !this.#wasEnding;
    if (isEnding || dialog.getClientRects().length === 0) dialog.close();
    else this.#fill(dialog.querySelector<HTMLElement>('.preview-page')!);
  }

  render(view: DeskView): TemplateResult | typeof nothing {
    if (!this.#page) return nothing;
    const { state } = this.#finder;
    return previewDialog(
      {
        content:
          state.status === 'failed'
            ? html`${view.failed(state.error, () => void this.#finder.reload())}
                <p class="muted" .textContent=${view.t('partFailedAbout')}></p>`
            : this.#progress === 'loading'
              ? view.loading()
              : this.#progress === 'impossible'
                ? view.failed(new EndpointError('bad-records'))
                : nothing,
        isRefused: this.#isRefused,
        liveRegion: this.#announcer.render(),
        closed: () => this.#closed(),
      },
      view,
    );
  }

  get #dialog(): HTMLDialogElement | null | undefined {
    return this.#element.shadowRoot?.querySelector<HTMLDialogElement>('.page-preview');
  }

  get #isSessionEnding(): boolean {
    return Boolean(this.#element.shadowRoot?.querySelector('.session-end'));
  }

  #closed(): void {
    this.close();
    void this.#host.focusOn(`#${opener}`);
  }

  #fill(box: HTMLElement): void {
    const part = this.#finder.value;
    const connection = this.#host.connection();
    if (!part || !connection || !this.#page || box.hasChildNodes()) return;
    const heading = this.#dialog!.querySelector('#preview-title')!;
    part.showVisitorsPage(box, {
      ...this.#page,
      connection,
      level: Number(heading.localName.slice(1)) + 1,
      opened: () => this.#to('shown'),
      failed: () => this.#to('impossible'),
      refused: () => void this.#refuse(),
    });
  }

  #to(progress: Progress): void {
    this.#progress = progress;
    this.#element.requestUpdate();
  }

  async #refuse(): Promise<void> {
    this.#isRefused = true;
    this.#announcer.announce(this.#host.t()('previewRefused'));
    this.#element.requestUpdate();
    await this.#element.updateComplete;
    this.#dialog?.querySelector('.preview-refused')?.scrollIntoView({ block: 'nearest' });
  }
}
