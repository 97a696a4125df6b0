import { html, type TemplateResult } from 'lit';
import { phoneIcon } from '../../../parts/icon.ts';
import type { FinderWords } from '../finder-words.ts';

const phoneLink = (phone: string): TemplateResult =>
  html`<a href=${`tel:${phone.replace(/ /g, '')}`}><bdi .textContent=${phone}></bdi></a>`;

/** Whom to call in acute need. It is on the page of every sensitive group; a site cannot remove it. */
export const helpLine = ({ t }: FinderWords, title: TemplateResult): TemplateResult =>
  html`<section class="notice notice-look" part="help">
    <div class="notice-row">
      ${phoneIcon()}
      <div>
        ${title}
        <p><span .textContent=${t('danger')}></span> ${phoneLink('112')}</p>
        <p>
          <span .textContent=${t('violence')}></span> ${phoneLink('0800 2000')},
          <span .textContent=${t('violenceFree')}></span>
        </p>
        <p>
          <span .textContent=${t('suicide')}></span> ${phoneLink('113')}
          <span .textContent=${t('or')}></span> ${phoneLink('0800 0113')},
          <span .textContent=${t('suicideFree')}></span>
        </p>
      </div>
    </div>
  </section>`;
