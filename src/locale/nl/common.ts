import type { Dictionary } from '../text.ts';

/** Words that every widget needs: waiting, failing, leaving, calling. */
export const commonTexts = {
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
  limitedSeconds: 'Het is nu erg druk. Probeer het over {seconds} seconden opnieuw.',
  limitedMinutes: 'Het is nu erg druk. Probeer het over {minutes} minuten opnieuw.',
  'bad-records': 'Een deel van de gegevens klopt niet en laten wij niet zien.',
  misconfigured: 'Dit onderdeel is nog niet goed ingesteld.',
  callUs: 'Bel ons:',
  editorNotice: 'Voor de beheerder van deze site',
  editorEndpoint:
    'Het attribuut endpoint ontbreekt of is geen webadres. Zet er het adres van de gegevens in, bijvoorbeeld endpoint="https://aanbod.example.nl/v1".',
  errors: { one: '{count} antwoord klopt nog niet', other: '{count} antwoorden kloppen nog niet' },
  error: 'Fout:',
  optional: '(niet verplicht)',
  sending: 'Wij versturen het. Even geduld.',
  nothingLost: 'Wat {u|je} invulde, staat er nog.',
} as const satisfies Dictionary;

export type CommonTexts = typeof commonTexts;
