import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon, chevronIcon, crossIcon } from '../../../parts/icon.ts';
import { webAddress } from '../../../internal/web-address.ts';
import { otherLanguage } from '../../../parts/written-in.ts';
import type { FinderView } from '../finder-view.ts';
import { promisesOf } from '../finder-words.ts';
import { generalIndications } from '../results/reasons.ts';
import type { OpenedPage } from './opened-page.ts';
import { marks, paragraphs, section } from './page-parts.ts';
import { selfCheck } from './self-check.ts';
import { whyAGroup } from './why-a-group.ts';

/** For whom a group is: in a visitor's words with a self-check, or for professionals with indications. */
export function forWhom(view: FinderView, page: OpenedPage): TemplateResult {
  const { words, heading, isReferrer } = view;
  const { t, language } = words;
  const { group } = page.opened;
  const { phone } = page.contact;
  const column = (title: string, content: unknown) =>
    content ? html`<div>${heading(2, title)}${content}</div>` : nothing;
  const text = (field: 'forWhom' | 'notFor') =>
    group[field] && paragraphs(group[field], otherLanguage(group, field, language));
  const list = (field: 'suitableWhen' | 'notSuitableWhen', icon = checkIcon) =>
    group[field]?.length && marks(group[field], otherLanguage(group, field, language), icon);
  return section(
    heading(1, t(isReferrer ? 'forReferrers' : 'isItForYou'), { classes: 'heading' }),
    html`<div class="pair">
        ${column(t('forWhom'), text('forWhom'))} ${column(t('notFor'), text('notFor'))}
        ${
          isReferrer
            ? html`${column(t('indications'), list('suitableWhen'))}
              ${column(t('contraIndications'), list('notSuitableWhen', crossIcon))}
              ${column(t('needed'), marks(t('neededWords').split('|')))}
              ${column(t('hearBack'), marks(t('hearBackWords').split('|')))}`
            : nothing
        }
      </div>
      ${isReferrer ? nothing : selfCheck(view, group, phone ? view.phone(phone) : nothing)}
      ${isReferrer ? professionalParts(view, page) : nothing}
      <details class="sessions-box why folded">
        <summary>${chevronIcon()}<span .textContent=${t('why')}></span></summary>
        ${whyAGroup(words, promisesOf(page.institution, language), isReferrer)}
      </details>`,
  );
}

/** The script of the group, and what the institution tells of groups as such. */
function professionalParts(view: FinderView, { institution, opened }: OpenedPage): unknown {
  const { t } = view.words;
  const script = webAddress(opened.group.scriptUrl);
  const told = institution?.forProfessionals;
  return html`${script ? html`<p><a href=${script} .textContent=${t('script')}></a></p>` : nothing}
  ${told ? generalIndications(view, told, 2) : nothing}`;
}
