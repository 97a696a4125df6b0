import { html, nothing } from 'lit';
import { dangerIn } from '../../domain/help/danger.ts';
import { dangerWordsOf } from '../../locale/danger-words.ts';
import type { DeskView } from './desk-view.ts';

/** The mark on a text with words of danger: somebody has to read it today. */
export const readTodayMark = (text: string | undefined, { t, language }: DeskView): unknown =>
  text && dangerIn(text, dangerWordsOf(language))
    ? html`<span class="badge badge-notice" .textContent=${t('readToday')}></span>`
    : nothing;
