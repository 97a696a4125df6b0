import { html, nothing, type TemplateResult } from 'lit';
import { infoIcon } from '../../parts/icon.ts';

/** Something that a visitor has to know before going on. With an `id` it can take the focus. */
export const messageNotice = (words: string, id?: string): TemplateResult =>
  html`<div class="notice" id=${id ?? nothing} tabindex=${id ? -1 : nothing}>
    <div class="notice-row">
      ${infoIcon()}
      <p .textContent=${words}></p>
    </div>
  </div>`;
