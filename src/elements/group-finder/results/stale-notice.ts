import { html, type TemplateResult } from 'lit';
import { formatMoment } from '../../../locale/format.ts';
import { clockIcon } from '../../../parts/icon.ts';
import type { FinderWords } from '../finder-words.ts';

/** The offer may be old: it could not be fetched again. `fetchedAt` is in milliseconds. */
export const staleNotice = ({ t, language }: FinderWords, fetchedAt: number): TemplateResult =>
  html`<div class="notice notice-look">
    <div class="notice-row">
      ${clockIcon()}
      <p>
        <strong
          .textContent=${t('stale', { moment: formatMoment(new Date(fetchedAt).toISOString(), language) })}
        ></strong>
        <span .textContent=${t('staleWhy')}></span>
      </p>
    </div>
  </div>`;
