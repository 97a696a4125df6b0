import { html, nothing, type TemplateResult } from 'lit';
import type { DeskView } from './desk-view.ts';

/** What is at the end of a form, or of a question. */
interface FormActions {
  /** Nothing can be done now: it is being done, or there is nothing to do. */
  readonly isOff: boolean;
  cancel(): void;
  /** What the way out is called, where it is not "Annuleren". */
  readonly cancelWords?: string;
  /** What the first button does; absent in a form, which it sends. */
  readonly act?: () => void;
  /** Further buttons. */
  readonly more?: unknown;
}

/** The end of a form: the button that does it, and the way out. */
export const formActions = (
  words: string,
  { isOff, cancel, cancelWords, act, more }: FormActions,
  { t }: DeskView,
): TemplateResult =>
  html`<div class="actions">
    <button
      class="button button-primary"
      part="button"
      type=${act ? 'button' : 'submit'}
      aria-disabled=${isOff ? 'true' : 'false'}
      @click=${act ?? nothing}
      .textContent=${words}
    ></button>
    <button
      class="button-quiet"
      part="button"
      type="button"
      @click=${cancel}
      .textContent=${cancelWords ?? t('cancel')}
    ></button>
    ${more ?? nothing}
  </div>`;
