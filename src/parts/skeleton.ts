import { html, type TemplateResult } from 'lit';

/** A grey sketch of the content that is being loaded, hidden from assistive technology. */
export const skeleton = (): TemplateResult =>
  html`<div class="skeleton" aria-hidden="true">
    <span></span><span></span><span class="skeleton-block"></span
    ><span class="skeleton-block"></span>
  </div>`;
