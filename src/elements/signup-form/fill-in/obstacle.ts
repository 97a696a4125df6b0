import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { formatMoment } from '../../../locale/format.ts';
import { alertIcon, infoIcon, phoneIcon } from '../../../parts/icon.ts';
import { hoursOf } from '../../../parts/places.ts';
import { writtenIn } from '../../../parts/written-in.ts';
import type { EditionChoice } from '../../../domain/signup/edition-choice.ts';
import { telephone } from '../contact-help.ts';
import type { SignupView } from '../signup-view.ts';

/** Why the requested edition cannot be chosen, and what can be done. */
export function obstacleNotice(view: SignupView, choice: EditionChoice): TemplateResult {
  const { t, language } = view;
  const { obstacle, blocked, open } = choice;
  const opens = obstacle === 'not-yet-open' ? blocked?.signupOpensAt : undefined;
  return html`<div class="notice notice-look" part="obstacle">
    <div class="notice-row">
      ${infoIcon()}
      <p>
        <strong .textContent=${t(`no-${obstacle === 'phone' ? 'gone' : obstacle!}`)}></strong>
        <span
          .textContent=${opens ? t('opens', { moment: formatMoment(opens, language) }) : ''}
        ></span>
        <span .textContent=${t(open.length ? 'others' : 'callInstead')}></span>
      </p>
    </div>
  </div>`;
}

/** Phone instead of a form; for a sensitive group with the numbers for acute need. */
export function phoneOnly(view: SignupView): TemplateResult {
  const { t, safeWords, group, phone, institution, language } = view;
  const { hours, lang } = hoursOf(group, institution, language) ?? {};
  return html`<div class="panel" part="obstacle">
      <div class="notice-row">
        ${phoneIcon()}
        <div class="stack-small">
          ${view.heading(1, t('byPhoneTitle'), { classes: 'title' })}
          <p .textContent=${t('byPhoneWords')}></p>
          ${phone ? html`<p class="heading bold">${telephone(phone)}</p>` : nothing}
          ${hours ? html`<p class="muted" ${writtenIn(lang)} .textContent=${`${hours}.`}></p>` : nothing}
          ${
            group?.sensitive
              ? html`<p
                  lang=${ifDefined(safeWords.lang)}
                  dir=${ifDefined(safeWords.dir)}
                  .textContent=${safeWords.t('safePhone')}
                ></p>`
              : nothing
          }
        </div>
      </div>
    </div>
    ${group?.sensitive ? acuteHelp(view) : nothing}`;
}

/** The numbers that must always be on the page of a sensitive group. */
const acuteHelp = ({ safeWords: { t, lang, dir } }: SignupView): TemplateResult =>
  html`<div class="notice" lang=${ifDefined(lang)} dir=${ifDefined(dir)}>
    <div class="notice-row">
      ${alertIcon()}
      <ul class="stack-small">
        <li><span .textContent=${t('danger')}></span> ${telephone('112')}</li>
        <li><span .textContent=${t('safeHome')}></span> ${telephone('0800 2000')}</li>
        <li><span .textContent=${t('suicide')}></span> ${telephone('113')}</li>
      </ul>
    </div>
  </div>`;
