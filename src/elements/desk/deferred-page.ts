import { html, type CSSResult, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { EndpointError } from '../../client/endpoint-error.ts';
import { LoadController } from '../../internal/load-controller.ts';
import type { DeskHost } from './desk-host.ts';
import type { DeskPage, StyledPage } from './desk-page.ts';
import type { DeskView } from './desk-view.ts';

interface DeferredPageOptions<Page> {
  /** Whether somebody may open the part: who may not, does not load it. */
  readonly isWanted: () => boolean;
  readonly load: () => Promise<Page>;
  /** Adds the styles of the part to the element. */
  readonly addStyles: (styles: readonly CSSResult[]) => void;
  /** The heading while the part is not there yet. */
  readonly title: (view: DeskView) => string;
}

/**
 * A part of the desk in a file of its own. It is loaded once it is known that somebody may open it, beside
 * the work that shows first, so that it is there when they do.
 */
export class DeferredPage<Page extends StyledPage> implements DeskPage {
  readonly #element: HTMLElement;
  readonly #host: DeskHost;
  readonly #options: DeferredPageOptions<Page>;
  readonly #load: LoadController<Page>;
  #act: ((page: Page) => void) | undefined;

  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: DeskHost,
    options: DeferredPageOptions<Page>,
  ) {
    this.#element = element;
    this.#host = host;
    this.#options = options;
    let mayBeOpened = false;
    this.#load = new LoadController<Page>(element, {
      key: () => {
        // What is there stays, also for whoever signs in next.
        mayBeOpened ||= options.isWanted();
        return mayBeOpened ? [] : undefined;
      },
      load: () =>
        options.load().catch((cause: unknown) => {
          throw new EndpointError('unreachable', { cause });
        }),
      failed: (error) => host.report(error),
      loaded: (page) => this.#show(page),
    });
  }

  /** Absent until it is loaded. */
  get page(): Page | undefined {
    return this.#load.value;
  }

  /** Does something with the part, as soon as it is there. */
  use(act: (page: Page) => void): void {
    if (this.page) act(this.page);
    else this.#act = act;
  }

  render(view: DeskView): TemplateResult {
    if (this.page) return this.page.render(view);
    const { state } = this.#load;
    return html`${view.heading(0, this.#options.title(view), {
      classes: 'display',
      id: 'page',
      focusable: true,
    })}
    ${
      state.status === 'failed'
        ? html`${view.failed(state.error, () => void this.#load.reload())}
            <p class="muted" .textContent=${view.t('partFailedAbout')}></p>`
        : view.loading()
    }`;
  }

  refresh(): void {
    this.page?.refresh();
  }

  clear(): void {
    this.#act = undefined;
    this.page?.clear();
  }

  #show(page: Page): void {
    this.#options.addStyles(page.styles);
    this.#act?.(page);
    this.#act = undefined;
    // The heading that has the focus makes place for that of the part.
    if (this.#element.shadowRoot?.activeElement?.id === 'page') void this.#host.focusOn('#page');
  }
}
