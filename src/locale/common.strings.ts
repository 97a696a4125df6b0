import type { SameTexts } from './translate.ts';

/** Words that every widget needs: waiting, failing, leaving, calling. */
const nl = {
  loading: 'Even geduld, wij halen de gegevens op.',
  sample: 'Voorbeeldgegevens',
  retry: 'Probeer opnieuw',
  quickExit: 'Verlaat deze pagina snel',
  failedTitle: 'Dat lukt nu niet',
  unreachable: 'Wij krijgen geen verbinding. Is {uw|je} internet aan? Probeer het dan opnieuw.',
  timeout: 'Het duurt te lang. Probeer het over een minuut opnieuw.',
  server: 'Er gaat iets mis bij ons, niet bij {u|jou}. Probeer het over een minuut opnieuw.',
  'not-found': 'Dit staat er niet meer. Misschien is de link oud.',
  refused: 'Wij kunnen dit nu niet verwerken.',
  limited: 'Het is nu erg druk. Probeer het over een minuut opnieuw.',
  limitedWait: (seconds: number) =>
    `Het is nu erg druk. Probeer het over ${seconds < 90 ? `${seconds} seconden` : `${Math.ceil(seconds / 60)} minuten`} opnieuw.`,
  'bad-records': 'Een deel van de gegevens klopt niet en laten wij niet zien.',
  misconfigured: 'Dit onderdeel is nog niet goed ingesteld.',
  callUs: 'Bel ons:',
  editorNotice: 'Voor de beheerder van deze site',
  editorEndpoint:
    'Het attribuut endpoint ontbreekt of is geen webadres. Zet er het adres van de gegevens in, bijvoorbeeld endpoint="https://aanbod.example.nl/v1".',
  errors: (count: number) =>
    count === 1 ? '1 antwoord klopt nog niet' : `${count} antwoorden kloppen nog niet`,
  error: 'Fout:',
  optional: '(niet verplicht)',
  sending: 'Wij versturen het. Even geduld.',
  nothingLost: 'Wat {u|je} invulde, staat er nog.',
};

const en: SameTexts<typeof nl> = {
  loading: 'One moment, we are fetching the data.',
  sample: 'Sample data',
  retry: 'Try again',
  quickExit: 'Leave this page quickly',
  failedTitle: 'That does not work right now',
  unreachable: 'We cannot connect. Is your internet on? Then try again.',
  timeout: 'It takes too long. Try again in a minute.',
  server: 'Something goes wrong on our side, not yours. Try again in a minute.',
  'not-found': 'This is not here any more. Maybe the link is old.',
  refused: 'We cannot process this now.',
  limited: 'It is very busy now. Try again in a minute.',
  limitedWait: (seconds) =>
    `It is very busy now. Try again in ${seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`}.`,
  'bad-records': 'Some of the data is not right, so we do not show it.',
  misconfigured: 'This part of the page has not been set up properly yet.',
  callUs: 'Call us:',
  editorNotice: 'For the editor of this site',
  editorEndpoint:
    'The attribute endpoint is missing or is not a web address. Give it the address of the data, for instance endpoint="https://aanbod.example.nl/v1".',
  errors: (count) =>
    count === 1 ? '1 answer is not right yet' : `${count} answers are not right yet`,
  error: 'Error:',
  optional: '(optional)',
  sending: 'We are sending it. One moment.',
  nothingLost: 'What you filled in is still there.',
};

export const commonTexts = { nl, en };
export type CommonTexts = typeof nl;
