import { html } from 'hono/html';
import type { Contact } from '../../../contract/common.ts';
import type { Institution } from '../../../contract/institution.ts';
import type { Html } from '../page-response.ts';

/** The number for a link: digits only. */
export const phoneHref = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;

/** Tells that the offer is made up, where it is. */
export const sampleNote = (institution: Institution | undefined): Html =>
  institution?.sample ? html`<p class="muted">Voorbeeldgegevens</p>` : html``;

/** How to reach somebody without a script: phone, mail, hours. Empty where nothing is known. */
export function contactLines(institution: Institution | undefined, contact: Contact = {}): Html {
  const phone = contact.phone ?? institution?.phone;
  const email = contact.email ?? institution?.email;
  const hours = contact.openingHours ?? institution?.openingHours;
  if (phone === undefined && email === undefined) return html``;
  return html`<section class="contact">
    <h2>Aanmelden of iets vragen</h2>
    ${
      phone === undefined
        ? ''
        : html`<p>
            Bel ${institution?.name ?? 'ons'}: <a href="${phoneHref(phone)}">${phone}</a>${
              hours ? html`, ${hours}` : ''
            }
          </p>`
    }
    ${email === undefined ? '' : html`<p>Of mail: <a href="mailto:${email}">${email}</a></p>`}
  </section>`;
}
