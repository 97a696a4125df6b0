import { html, type TemplateResult } from 'lit';
import { backIcon } from '../../parts/icon.ts';

/** The way back to a list, on a line of its own above what is open. */
export const backButton = (words: string, close: () => void): TemplateResult =>
  html`<div>
    <button class="button-quiet back" part="button" type="button" @click=${close}>
      ${backIcon()}<span .textContent=${words}></span>
    </button>
  </div>`;
