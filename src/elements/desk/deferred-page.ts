import {
  html,
  type CSSResult,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { EndpointError } from '../../client/endpoint-error.ts';
import { LoadController } from '../../internal/load-controller.ts';
import { WidgetLanguage, type WantedLanguage } from '../../internal/widget-language.ts';
import type { Dictionary } from '../../locale/text.ts';
import type { DeskHost } from './desk-host.ts';
import type { DeskPage, OwnFilePage } from './desk-page.ts';
import type { DeskView } from './desk-view.ts';

/** Has words that come with a part of the desk. */
export interface PartWords {
  /** The words that only this part has, as soon as they are there; asks for those of a language. */
  wordsIn(wanted: WantedLanguage): Dictionary | undefined;
}

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
export class DeferredPage<Page extends OwnFilePage>
  implements DeskPage, PartWords, ReactiveController
{
  readonly #element: HTMLElement;
  readonly #host: DeskHost;
  readonly #options: DeferredPageOptions<Page>;
  readonly #load: LoadController<Page>;
  readonly #language: WidgetLanguage;
  #page: Page | undefined;
  #act: ((page: Page) => void) | undefined;

  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: DeskHost,
    options: DeferredPageOptions<Page>,
  ) {
    this.#element = element;
    this.#host = host;
    this.#options = options;
    this.#language = new WidgetLanguage(element);
    element.addController(this);
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
    });
  }

  /** Absent until it is loaded, with its words. */
  get page(): Page | undefined {
    return this.#page;
  }

  wordsIn(wanted: WantedLanguage): Dictionary | undefined {
    const { value } = this.#load;
    if (!value) return undefined;
    this.#language.choose(value.words, wanted);
    return this.#language.current?.texts[value.words.own];
  }

  /** The desk has the words of the part by now: it asks for them before each update. */
  hostUpdate(): void {
    if (this.#page === undefined && this.#load.value && this.#language.current)
      this.#show(this.#load.value);
  }

  /** Does something with the part, as soon as it is there. */
  use(act: (page: Page) => void): void {
    if (this.page) act(this.page);
    else this.#act = act;
  }

  render(view: DeskView): TemplateResult {
    if (this.page && !this.#language.loading) return this.page.render(view);
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
    this.#page = page;
    this.#options.addStyles(page.styles);
    this.#act?.(page);
    this.#act = undefined;
    // The heading that has the focus makes place for that of the part.
    if (this.#element.shadowRoot?.activeElement?.id === 'page') void this.#host.focusOn('#page');
  }
}
