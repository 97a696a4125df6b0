import { html, type TemplateResult } from 'lit';
import type { InstitutionTexts } from '../../../contract/institution.ts';
import { marks } from './page-parts.ts';
import type { FinderWords } from '../finder-words.ts';

/**
 * Reasons to join a group: the institution's own, else general ones after the brochure "Groepswerk op de kaart
 * zetten" (BPSW).
 */
export const whyAGroup = (
  { t }: FinderWords,
  promises: InstitutionTexts | undefined,
  isReferrer: boolean,
): TemplateResult => {
  const own = promises?.whyAGroup;
  return own
    ? html`<p class="measure" .textContent=${own}></p>`
    : marks(t(isReferrer ? 'whyReferrer' : 'whyWords').split('|'));
};
