import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import { formatMoment } from '../../../locale/format.ts';
import type { DeskView } from '../desk-view.ts';

/** When the endpoint last answered, and whether it can be reached now. */
export class LastContact {
  readonly #element: ReactiveControllerHost;
  #answeredAt: Date | undefined;
  #isCutOff = false;

  constructor(element: ReactiveControllerHost) {
    this.#element = element;
  }

  /** A call was answered, be it by a refusal, or did not get there. */
  note(error?: EndpointError): void {
    const isCutOff = error?.kind === 'unreachable' || error?.kind === 'timeout';
    if (!isCutOff) this.#answeredAt = new Date();
    if (isCutOff === this.#isCutOff) return;
    this.#isCutOff = isCutOff;
    this.#element.requestUpdate();
  }

  /** Says of when the work is that stays in view while the endpoint cannot be reached. */
  render({ t, language }: DeskView): TemplateResult | typeof nothing {
    if (!this.#isCutOff || !this.#answeredAt) return nothing;
    const moment = formatMoment(this.#answeredAt.toISOString(), language);
    return html`<p
      class="notice notice-look cut-off"
      role="status"
      .textContent=${t('cutOff', { moment })}
    ></p>`;
  }
}
