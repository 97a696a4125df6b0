import { html, nothing, type TemplateResult } from 'lit';
import type { Group } from '../../../contract/group.ts';
import { isOutsideAges } from '../../../domain/signup/age-limits.ts';
import { infoIcon } from '../../../parts/icon.ts';
import type { FinderView } from '../finder-view.ts';
import type { FinderWords } from '../finder-words.ts';

/** "Van 12 tot en met 16 jaar"; empty where no age is a limit. */
export function agesInWords({ ageMin: min, ageMax: max }: Group, { t }: FinderWords): string {
  if (min && max) return t('agesBetween', { min, max });
  if (max) return t('agesUpTo', { max });
  return min ? t('agesFrom', { min }) : '';
}

/** Whether the visitor looks for groups of an age that this one is not for. */
export const isOtherAge = ({ visit }: FinderView, group: Group): boolean =>
  isOutsideAges(group, visit.filters.chosen.age?.[0]);

/** "Deze groep is vanaf 18 jaar"; for who has another age the reason why they cannot sign up. */
export function ageLine(view: FinderView, group: Group): TemplateResult | typeof nothing {
  const { words } = view;
  const ages = agesInWords(group, words);
  if (!ages) return nothing;
  const lower = ages.charAt(0).toLocaleLowerCase(words.language.code) + ages.slice(1);
  const line = words.t('groupAges', { ages: lower });
  if (!isOtherAge(view, group)) return html`<p class="small" .textContent=${line}></p>`;
  return html`<div class="notice notice-look">
    <div class="notice-row">
      ${infoIcon()}
      <p>
        <strong .textContent=${`${line}.`}></strong>
        <span .textContent=${words.t(group.ageStrict ? 'agesStrict' : 'agesAsk')}></span>
      </p>
    </div>
  </div>`;
}
