import { html, type TemplateResult } from 'lit';
import type { DeskView } from './desk-view.ts';

/** Beside who is in a start that does not go ahead. */
export const cancelledBadge = ({ t }: Pick<DeskView, 't'>): TemplateResult =>
  html`<span class="badge badge-notice" .textContent=${t('startCancelled')}></span>`;
