import { html, type TemplateResult } from 'lit';
import { writtenIn } from '../../../parts/written-in.ts';
import type { FinderWords, Promises } from '../finder-words.ts';
import { marks } from './page-parts.ts';

/**
 * Reasons to join a group: the institution's own, else general ones after the brochure "Groepswerk op de kaart
 * zetten" (BPSW).
 */
export const whyAGroup = (
  { t }: FinderWords,
  { whyAGroup: own, lang }: Promises,
  isReferrer: boolean,
): TemplateResult => {
  return own
    ? html`<p class="measure" ${writtenIn(lang)} .textContent=${own}></p>`
    : marks(t(isReferrer ? 'whyReferrer' : 'whyWords').split('|'));
};
