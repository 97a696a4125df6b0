import { html, nothing, type TemplateResult } from 'lit';
import { afterComma } from '../../locale/format.ts';
import { hoursOf } from '../../parts/places.ts';
import { wordsAround } from '../../parts/written-in.ts';
import type { SignupView } from './signup-view.ts';

/** How to reach a person at the institution: the same words in the same place at each step. */
export function contactHelp(view: SignupView): TemplateResult | typeof nothing {
  const { t, phone, institution, group, edition, language } = view;
  const contact = edition?.contact ?? group?.contact;
  const email = contact?.email ?? institution?.email;
  const { hours, lang } = hoursOf(group, institution, language, edition) ?? {};
  if (!phone && !email) return nothing;
  return html`<div class="contact-help">
    <strong .textContent=${t('help')}></strong>
    ${
      phone
        ? html`<p>
            <span .textContent=${t('callHelp')}></span> ${telephone(phone)}${
              hours
                ? wordsAround((it) => `${afterComma(it, language)}.`, hours, lang)
                : html`<span .textContent=${'.'}></span>`
            }
          </p>`
        : nothing
    }
    ${
      email
        ? html`<p>
            <span .textContent=${t('mailHelp')}></span>
            <a href=${`mailto:${email}`}><bdi .textContent=${email}></bdi></a>
          </p>`
        : nothing
    }
  </div>`;
}

/** A phone number that can be pressed to call it. */
export const telephone = (number: string): TemplateResult =>
  html`<a class="number" href=${`tel:${number.replace(/[^\d+]/g, '')}`}
    ><bdi .textContent=${number}></bdi
  ></a>`;
