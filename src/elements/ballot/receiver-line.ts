import { html, nothing, type TemplateResult } from 'lit';

/** Who gets the answer, above the button that sends it, and the privacy statement where there is one. */
export const receiverLine = (
  words: string,
  privacy: string,
  address: string | undefined,
): TemplateResult =>
  html`<p class="small">
    <span .textContent=${words}></span>
    ${address ? html`<a href=${address} target="_blank" rel="noopener" .textContent=${privacy}></a>` : nothing}
  </p>`;
