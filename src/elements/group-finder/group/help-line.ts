import { html, type TemplateResult } from 'lit';
import { phoneIcon } from '../../../parts/icon.ts';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { FinderView } from '../finder-view.ts';

const phoneLink = (phone: string): TemplateResult =>
  html`<a href=${`tel:${phone.replace(/ /g, '')}`}><bdi .textContent=${phone}></bdi></a>`;

/**
 * Whom to call in acute need. It is on the page of every sensitive group; a site cannot remove it. As in
 * the help panel, the words are in Dutch until a native reader has approved them.
 */
export function helpLine({ helpLineWords, heading }: FinderView): TemplateResult {
  const { t, lang, dir } = helpLineWords;
  return html`<section
    class="notice notice-look"
    part="help"
    lang=${ifDefined(lang)}
    dir=${ifDefined(dir)}
  >
    <div class="notice-row">
      ${phoneIcon()}
      <div>
        ${heading(1, t('helpTitle'))}
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
}
