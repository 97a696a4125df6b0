import { firstContact, type FirstContact } from '../../../domain/signup/first-contact.ts';
import type { DeskCard } from '../../../contract/desk-cards.ts';
import type { DeskView } from '../desk-view.ts';

/** Whom to call or mail about a sign-up. */
export const contactOf = (card: DeskCard): FirstContact => firstContact(card);

/** Whose number or address it is, where it is not that of the person themselves. */
export const whoseWords = ({ who }: FirstContact, { t }: Pick<DeskView, 't'>): string =>
  who === undefined || who === 'participant' ? '' : t(`whose-${who}`);

/** The address that calls a number. */
export const phoneHref = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;

/** The address that writes a mail, where that may be done. */
export const mailHref = (email: string): string =>
  `mailto:${encodeURIComponent(email).replace('%40', '@')}`;
