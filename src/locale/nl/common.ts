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
  editorNotice: 'Voor de sitebeheerder',
  editorNow: 'Nu staat er',
  editorMend: 'Maak er dit van',
  editorWhere:
    'Onderdeel: {tag}. Bezoekers zien dit niet. Zij zien de tekst die in de tag staat en het telefoonnummer.',
  endpointMissing: 'Er is geen adres van het aanbod',
  endpointMissingMend:
    'Zet endpoint="…" in de tag, met het adres van het aanbod. Het eindigt op /v1.',
  endpointQuotes: 'Het adres van het aanbod heeft verkeerde aanhalingstekens',
  endpointScheme: 'Het adres van het aanbod mist https://',
  endpointVersion: 'Het adres van het aanbod mist /v1',
  endpointInvalid: 'Het adres van het aanbod is geen webadres',
  endpointInvalidMend: 'Zet er een adres dat begint met https:// en eindigt op /v1.',
  didYouMean: 'Bedoelde {u|je} {address}?',
  privacyMissing: 'Er is geen adres van de privacyverklaring',
  brokenTitle: 'Dit onderdeel werkt niet op deze pagina',
  brokenMend: 'Iets op de pagina zit in de weg. De console van de browser zegt wat.',
  errors: { one: '{count} antwoord klopt nog niet', other: '{count} antwoorden kloppen nog niet' },
  error: 'Fout:',
  optional: '(niet verplicht)',
  sending: 'Wij versturen het. Even geduld.',
  nothingLost: 'Wat {u|je} invulde, staat er nog.',
} as const satisfies Dictionary;

export type CommonTexts = typeof commonTexts;
