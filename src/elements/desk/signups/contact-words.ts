import { html, type TemplateResult } from 'lit';
import type { DeskView } from '../desk-view.ts';
import { mailHref } from './contact-of.ts';

interface MailManner {
  readonly mayMail?: boolean | undefined;
  readonly mailIsShared?: boolean | undefined;
}

/**
 * Whether somebody may be mailed; unanswered means no. Who gave a mail address only is not asked: there
 * is no other way.
 */
export function mailKey({ mayMail, mailIsShared }: MailManner, isOnlyWay = false) {
  if (mayMail === false) return 'noMail';
  if (mayMail === undefined && !isOnlyWay) return 'mailUnasked';
  if (mailIsShared) return 'mailShared';
  return mayMail === undefined ? 'mailOnlyWay' : 'mailAllowed';
}

/** A mail address: a link only where somebody may be mailed. */
export const mailLink = (email: string, mayMail: boolean): TemplateResult =>
  mayMail
    ? html`<a href=${mailHref(email)} .textContent=${email}></a>`
    : html`<span .textContent=${email}></span>`;

/** "35 jaar"; what somebody wrote in words stays as it is. */
export const ageWords = (band: string | undefined, { t }: Pick<DeskView, 't'>): string =>
  band === undefined ? '' : /\d\+?$/.test(band) ? t('years', { band }) : band;
