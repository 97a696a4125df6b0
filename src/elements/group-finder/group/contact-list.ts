import { html, nothing, type TemplateResult } from 'lit';
import type { Group } from '../../../contract/group.ts';
import { mailIcon, phoneIcon } from '../../../parts/icon.ts';
import { capital } from '../../../parts/places.ts';
import { writtenIn } from '../../../parts/written-in.ts';
import type { FinderWords } from '../finder-words.ts';
import type { SignupWay } from '../signup/signup-way.ts';
import type { WaysOfContact } from './opened-page.ts';

/** Phone number and mail address, as far as there are any, and `extra` items. */
export function contactList(
  { phone, email, openingHours, lang }: WaysOfContact,
  extra?: unknown,
): unknown {
  if (!phone && !email && !extra) return nothing;
  return html`<ul class="facts">
    ${
      phone
        ? html`<li>
            ${phoneIcon()}
            <span>
              <a href=${`tel:${phone.replace(/[^\d+]/g, '')}`}><bdi .textContent=${phone}></bdi></a>
              ${
                openingHours
                  ? html`<span
                      class="fact muted"
                      ${writtenIn(lang)}
                      .textContent=${capital(openingHours)}
                    ></span>`
                  : nothing
              }
            </span>
          </li>`
        : nothing
    }
    ${
      email
        ? html`<li>
            ${mailIcon()}<a href=${`mailto:${email}`}><bdi .textContent=${email}></bdi></a>
          </li>`
        : nothing
    }
    ${extra ?? nothing}
  </ul>`;
}

/** The item of a contact list that asks for a talk first; nothing where there is no form for it. */
export const talkItem = (
  { id, signupBy }: Group,
  { t }: FinderWords,
  way: SignupWay,
): TemplateResult | undefined =>
  way.isInline && signupBy !== 'phone'
    ? html`<li>
        ${talkIcon()}
        <span>
          <button
            class="button-quiet"
            type="button"
            @click=${(event: Event) => way.start({ group: id, mode: 'talk' }, event)}
            .textContent=${t('askTalk')}
          ></button>
          <span class="fact muted" .textContent=${t('talkObliges')}></span>
        </span>
      </li>`
    : undefined;

const talkIcon = (): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M4 5.5h16V16h-9l-4.5 3.5V16H4z"></path>
  </svg>`;
