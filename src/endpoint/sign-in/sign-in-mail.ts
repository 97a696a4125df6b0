import type { MailMessage } from '../outbox/mail.ts';
import { paragraphs } from '../outbox/mail-body.ts';
import type { Services } from '../services.ts';

export type MailLanguage = 'nl' | 'en';

const words = {
  nl: {
    subject: 'Inloggen bij het groepsaanbod',
    asked: 'U wilt inloggen bij het beheer van het groepsaanbod. Open deze link:',
    code: 'Of typ deze code op de pagina waar u uw mailadres hebt ingevuld:',
    valid:
      'De link en de code werken 15 minuten, één keer, en alleen in de browser waarin u erom vroeg.',
    notYou: 'Hebt u hier niet om gevraagd? Dan hoeft u niets te doen. Geef de code aan niemand.',
  },
  en: {
    subject: 'Sign in to the group offer',
    asked: 'You want to sign in to the desk of the group offer. Open this link:',
    code: 'Or type this code on the page where you gave your mail address:',
    valid:
      'Link and code work for 15 minutes, once, and only in the browser in which you asked for them.',
    notYou: 'Did you not ask for this? Then you need not do anything. Give the code to nobody.',
  },
};

/** The address of the desk; undefined when the endpoint does not know its own public address. */
export const deskUrl = ({ publicUrl, basePath }: Services): string | undefined =>
  publicUrl === undefined ? undefined : `${publicUrl}${basePath}/desk`;

/**
 * The mail to sign in with. The link is never made from the address of a request, in which somebody
 * could name a host of their own: without a public address the mail has only the code.
 */
export function signInMail(
  services: Services,
  { to, secret, code, lang }: { to: string; secret: string; code: string; lang: MailLanguage },
): Omit<MailMessage, 'id'> {
  const { subject, asked, code: orType, valid, notYou } = words[lang];
  const page = deskUrl(services);
  const link = page && `${page}#gmw-sign-in=${secret}`;
  return {
    to,
    subject,
    text: paragraphs(link && asked, link, orType, code, valid, notYou),
  };
}
