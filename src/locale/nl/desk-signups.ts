import type { Dictionary } from '../text.ts';

/** Words of what the desk does with sign-ups, in the list of decisions and on the card. */
export const deskSignupTexts = {
  lookListed: 'stond in een lijst',
  lookSeen: 'opende de kaart',
  lookExported: 'nam de gegevens mee in een bestand of op papier',
  lookChanged: 'wijzigde iets',
} as const satisfies Dictionary;
