import { html, type TemplateResult } from 'lit';
import type { InstitutionTexts } from '../../../contract/institution.ts';
import { marks } from './page-parts.ts';
import type { FinderWords } from '../finder-words.ts';

/**
 * Why a group: the institution's own words, else ours, after the brochure "Groepswerk op de kaart
 * zetten" (BPSW).
 */
export const whyAGroup = (
  { t }: FinderWords,
  promises: InstitutionTexts | undefined,
  referrer: boolean,
): TemplateResult => {
  const own = promises?.whyAGroup;
  return own
    ? html`<p class="measure" .textContent=${own}></p>`
    : marks(t(referrer ? 'whyReferrer' : 'whyWords').split('|'));
};
