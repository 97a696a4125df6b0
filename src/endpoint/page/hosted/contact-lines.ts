import { html } from 'hono/html';
import type { Contact } from '../../../contract/common.ts';
import type { Institution } from '../../../contract/institution.ts';
import type { Html } from '../page-response.ts';
import type { PageWords } from './page-words.ts';

/** The number for a link: digits only. */
export const phoneHref = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;

/** A number that can be pressed to call it. It reads from left to right in every language. */
export const phoneLink = (phone: string): Html =>
  html`<a href="${phoneHref(phone)}" dir="ltr">${phone}</a>`;

/** Tells that the offer is made up, where it is. */
export const sampleNote = ({ t }: PageWords, institution: Institution | undefined): Html =>
  institution?.sample ? html`<p class="muted">${t('sample')}</p>` : html``;

/** How to reach somebody without a script: phone, mail, hours. Empty where nothing is known. */
export function contactLines(
  { t }: PageWords,
  institution: Institution | undefined,
  contact: Contact = {},
): Html {
  const phone = contact.phone ?? institution?.phone;
  const email = contact.email ?? institution?.email;
  const hours = contact.openingHours ?? institution?.openingHours;
  if (phone === undefined && email === undefined) return html``;
  const call = institution ? t('call', { institution: institution.name }) : t('callUs');
  return html`<section class="contact">
    <h2>${t('contact')}</h2>
    ${
      phone === undefined
        ? ''
        : html`<p>${call} ${phoneLink(phone)}${hours ? html`, <bdi>${hours}</bdi>` : ''}</p>`
    }
    ${
      email === undefined
        ? ''
        : html`<p>${t('mail')} <a href="mailto:${email}" dir="ltr">${email}</a></p>`
    }
  </section>`;
}
