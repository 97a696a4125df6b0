import { html, type TemplateResult } from 'lit';

/** An order to read, best first. */
export const orderList = (titles: readonly string[]): TemplateResult =>
  html`<ol class="plain" role="list">
    ${titles.map(
      (title, index) =>
        html`<li>
          <span class="numbers muted" .textContent=${String(index + 1)}></span>
          <span .textContent=${title}></span>
        </li>`,
    )}
  </ol>`;
