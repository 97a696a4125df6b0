import { html, type TemplateResult } from 'lit';

/** Opens the form of a start; it has the focus again once that is closed. */
export const meetingsButton = (
  words: string,
  open: () => void,
  classes = 'button',
): TemplateResult =>
  html`<button
    class=${classes}
    part="button"
    type="button"
    data-meetings
    @click=${open}
    .textContent=${words}
  ></button>`;
