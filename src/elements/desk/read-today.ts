import { html, nothing, type TemplateResult } from 'lit';
import { dangerIn } from '../../domain/help/danger.ts';
import { dangerWordsOf } from '../../locale/danger-words.ts';
import type { DeskView } from './desk-view.ts';

/** The mark on a text with words of danger: somebody has to read it today. */
export const readTodayMark = (text: string | undefined, view: DeskView): unknown =>
  text && dangerIn(text, dangerWordsOf(view.language)) ? readTodayBadge(view) : nothing;

/** The same where the text itself is not shown, and the endpoint told that it has such words. */
export const readTodayBadge = ({ t }: Pick<DeskView, 't'>): TemplateResult =>
  html`<span class="badge badge-notice" .textContent=${t('readToday')}></span>`;
