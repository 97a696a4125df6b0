import { html, type TemplateResult } from 'lit';
import { infoIcon } from '../../parts/icon.ts';

/** Something that a visitor has to know before going on. */
export const messageNotice = (words: string): TemplateResult =>
  html`<div class="notice">
    <div class="notice-row">
      ${infoIcon()}
      <p .textContent=${words}></p>
    </div>
  </div>`;
