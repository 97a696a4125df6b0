import { html, type TemplateResult } from 'lit';
import type { DeskView } from './desk-view.ts';

/** The end of a form: the button that sends it, and the way out. */
export const formActions = (
  words: string,
  { isBusy, cancel }: { isBusy: boolean; cancel: () => void },
  { t }: DeskView,
): TemplateResult =>
  html`<div class="actions">
    <button
      class="button button-primary"
      part="button"
      type="submit"
      aria-disabled=${isBusy ? 'true' : 'false'}
      .textContent=${words}
    ></button>
    <button
      class="button-quiet"
      part="button"
      type="button"
      @click=${cancel}
      .textContent=${t('cancel')}
    ></button>
  </div>`;
