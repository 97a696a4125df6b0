import type { Dictionary } from '../text.ts';

/** Words of one’s own account: rights, passkeys, and where one is signed in. */
export const deskAccountTexts = {
  passkeyHint: 'Zo {herkent u|herken je} deze later, bijvoorbeeld “Laptop van het werk”.',
  removePasskeyAbout:
    'Met deze passkey {kunt u|kun je} dan niet meer inloggen. Haal de passkey daarna ook weg op het apparaat zelf.',
  endAllHint: 'Ook op dit apparaat. Daarna {logt u|log je} hier opnieuw in.',
  signInAgain: 'Log opnieuw in',

  mayTitle: 'Dit mag {u|je}',
  mayAll: 'Alles, overal',
  mayNothing: '{U mag|Je mag} hier nog niets. Vraag het aan wie {u|jou} heeft uitgenodigd.',
  mayByOthers: 'Klopt dit niet? Vraag het aan een collega die rechten beheert.',
  withheldRights: 'Dit is nog dicht',
  withheldWhy:
    '{U bent|Je bent} ingelogd met een mail. Wie aanmeldingen ziet, logt in met een passkey of via de eigen organisatie. Daarna gaat dit open.',
  withheldMake: 'Maak hieronder een passkey. Dan gaat dit meteen open.',
  passkeysTitle: 'Passkeys',
  noPasskeys: '{U hebt|Je hebt} nog geen passkey.',
  passkeyMade: 'Gemaakt op {day}',
  passkeyUsed: 'Laatst gebruikt op {day}',
  passkeyUnused: 'Nog niet gebruikt',
  passkeyLabel: 'Naam van de passkey',
  passkeyNameMissing: 'Geef de passkey een naam',
  passkeyIsMade: 'De passkey “{name}” is gemaakt. Hiermee {kunt u|kun je} nu inloggen.',
  passkeyFailed: 'Er is geen passkey gemaakt. Probeer het opnieuw.',
  passkeyFirst:
    '{U bent|Je bent} ingelogd met een mail. Daarmee {kunt u|kun je} 1 passkey maken: {uw|je} eerste.',
  passkeysByMail:
    '{U bent|Je bent} ingelogd met een mail. Daarmee {kunt u|kun je} geen passkey erbij maken of weghalen, want wie {uw|je} mail leest, zou dat ook kunnen. Log eerst in met een passkey, of via {uw|je} organisatie.',
  passkeysNotHere:
    'Deze browser heeft geen passkeys. Gebruik een andere browser om een passkey te maken.',
  removePasskey: 'Haal weg',
  removePasskeyTitle: 'Passkey “{name}” weghalen?',
  removeLastPasskey:
    'Dit is {uw|je} laatste passkey. {U logt|Je logt} dan eerst weer in met een mail, en maakt een nieuwe.',
  removeNow: 'Haal de passkey weg',
  passkeyRemoved: 'De passkey “{name}” is weggehaald.',

  sessionsTitle: 'Hier {bent u|ben je} ingelogd',
  thisDevice: 'Dit apparaat',
  unknownDevice: 'Onbekend apparaat',
  'way-mail': 'met een mail',
  'way-passkey': 'met een passkey',
  'way-identity-provider': 'via {uw|je} organisatie',
  'way-token': 'met een sleutel',
  sessionSince: 'Ingelogd {way}, op {moment}',
  sessionSeen: 'Laatst actief op {moment}',
  endThis: 'Log uit',
  sessionEnded: 'Uitgelogd op: {device}.',
  endAll: 'Overal uitloggen',
  endedAll: '{U bent|Je bent} overal uitgelogd.',
} as const satisfies Dictionary;

export type DeskAccountTexts = typeof deskAccountTexts;
