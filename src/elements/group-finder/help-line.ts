import { html, type TemplateResult } from 'lit';
import { phoneIcon } from '../../parts/icon.ts';
import type { FinderWords } from './words.ts';

const number = (words: string, tel = words.replace(/ /g, '')): TemplateResult =>
  html`<a href=${`tel:${tel}`}><bdi .textContent=${words}></bdi></a>`;

/** Who to call in acute need. Always on the page of a sensitive group; a site cannot remove it. */
export const helpLine = ({ t }: FinderWords, title: TemplateResult): TemplateResult =>
  html`<section class="notice notice-look" part="help">
    <div class="notice-row">
      ${phoneIcon()}
      <div>
        ${title}
        <p><span .textContent=${t('danger')}></span> ${number('112')}</p>
        <p>
          <span .textContent=${t('violence')}></span> ${number('0800 2000')},
          <span .textContent=${t('violenceFree')}></span>
        </p>
        <p>
          <span .textContent=${t('suicide')}></span> ${number('113')}
          <span .textContent=${t('or')}></span> ${number('0800 0113')},
          <span .textContent=${t('suicideFree')}></span>
        </p>
      </div>
    </div>
  </section>`;
