import type { ReactiveControllerHost } from 'lit';
import { urlOf } from '../../../client/call.ts';
import type { Figures } from '../../../contract/desk-figures.ts';
import { getFigures } from '../../../contract/desk-routes.ts';
import type { LoadController } from '../../../internal/load-controller.ts';
import { deskCall, type DeskHost } from '../desk-host.ts';
import { loadFor } from '../load-for.ts';

/** The figures of one year, and where to download or print them. */
export class FiguresController {
  readonly #element: ReactiveControllerHost & HTMLElement;
  readonly #host: DeskHost;
  /** Without one: this year. */
  year: number | undefined;
  readonly figures: LoadController<Figures>;

  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: DeskHost,
    person: () => string | undefined,
  ) {
    this.#element = element;
    this.#host = host;
    this.figures = loadFor<Figures>({ element, host, person }, (signal) =>
      deskCall(host, getFigures, { query: { year: this.year }, signal }),
    );
  }

  choose(year: number): void {
    this.year = year;
    // The numbers stay until the new ones are there.
    void this.figures.reload();
    this.#element.requestUpdate();
  }

  clear(): void {
    this.year = undefined;
  }

  /** The address of the figures that are shown, as a file or as a page to print. */
  addressOf(format: 'csv' | 'xlsx' | 'html'): string {
    const year = this.figures.value?.year;
    const { endpoint = '' } = this.#host.connection() ?? {};
    return urlOf(endpoint, getFigures, { query: { year, format } });
  }
}
