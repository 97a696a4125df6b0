import type { Dictionary } from '../text.ts';

/** Words of one's own account, and of colleagues and their rights. */
export const deskAccessTexts = {
  toAccount: 'mijn account',
  account: 'Mijn account',
  colleagues: 'Collega’s',
  strongerSignIn:
    'Hiervoor is een mail niet veilig genoeg. Log in met een passkey, of via {uw|je} organisatie.',
  signInAgain: 'Log opnieuw in',

  // What somebody may do
  mayTitle: 'Dit mag {u|je}',
  mayAll: 'Alles, overal',
  mayNothing: '{U mag|Je mag} hier nog niets. Vraag het aan wie {u|jou} heeft uitgenodigd.',
  mayByOthers: 'Klopt dit niet? Vraag het aan een collega die rechten beheert.',
  withheldRights: 'Dit is nog dicht',
  withheldWhy:
    '{U bent|Je bent} ingelogd met een mail. Wie aanmeldingen ziet, logt in met een passkey of via de eigen organisatie. Daarna gaat dit open.',
  withheldMake: 'Maak hieronder een passkey. Dan gaat dit meteen open.',
  'task-signups': 'Aanmeldingen',
  'task-offer': 'Aanbod',
  'task-signals': 'Signalen en cijfers',
  'task-ballots': 'Peiling en enquête',
  'task-people': 'Collega’s',
  'task-signups-about': 'Zien wie zich heeft aangemeld, bellen en plaatsen.',
  'task-offer-about': 'Groepen en starts maken en wijzigen.',
  'task-signals-about': 'Zien wat mensen zoeken, en de cijfers van het jaar.',
  'task-ballots-about': 'Peiling en enquête maken, tellen en teksten goedkeuren.',
  'task-people-about': 'Collega’s uitnodigen en hun rechten wijzigen.',
  everywhere: 'overal',
  wholeInstitution: 'heel {institution}',
  wholeAndGroups: 'heel {institution}, ook {groups}',
  onlyGroups: '{institution}: {groups}',
  moreGroups: { one: 'nog {count} groep', other: 'nog {count} groepen' },
  goneGroup: 'een groep die er niet meer is',
  goneInstitution: 'een instelling die er niet meer is',

  // Passkeys
  passkeysTitle: 'Passkeys',
  passkeysAbout:
    'Met een passkey {logt u|log je} in met {uw|je} vingerafdruk, gezicht of pincode. Er is geen wachtwoord dat iemand kan raden.',
  noPasskeys: '{U hebt|Je hebt} nog geen passkey.',
  passkeyMade: 'Gemaakt op {day}',
  passkeyUsed: 'Laatst gebruikt op {day}',
  passkeyUnused: 'Nog niet gebruikt',
  passkeyLabel: 'Naam van de passkey',
  passkeyHint: 'Zo {herkent u|herken je} deze later, bijvoorbeeld “Laptop van het werk”.',
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
  removePasskeyAbout:
    'Met deze passkey {kunt u|kun je} dan niet meer inloggen. Haal de passkey daarna ook weg op het apparaat zelf.',
  removeLastPasskey:
    'Dit is {uw|je} laatste passkey. {U logt|Je logt} dan eerst weer in met een mail, en maakt een nieuwe.',
  removeNow: 'Haal de passkey weg',
  passkeyRemoved: 'De passkey “{name}” is weggehaald.',

  // Where somebody is signed in
  sessionsTitle: 'Hier {bent u|ben je} ingelogd',
  sessionsAbout:
    '{Kent u|Ken je} een apparaat niet? Log het uit, en vertel het wie de rechten beheert.',
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
  endAllHint: 'Ook op dit apparaat. Daarna {logt u|log je} hier opnieuw in.',
  endedAll: '{U bent|Je bent} overal uitgelogd.',

  // Colleagues
  colleaguesCount: {
    one: '{count} mens kan hier inloggen',
    other: '{count} mensen kunnen hier inloggen',
  },
  colleaguesAlone: 'Hier is nog niemand die {u kunt|je kunt} wijzigen.',
  thatIsYou: 'Dat {bent u|ben je} zelf',
  administrator: 'Mag alles, overal',
  otherRights: 'Heeft ook rechten die {u|je} niet beheert',
  hasPasskey: 'Heeft een passkey',
  hasNoPasskey: 'Nog geen passkey',
  invitedOn: 'Uitgenodigd op {day}',
  backToColleagues: 'Terug naar collega’s',
  inviteColleague: 'Nodig een collega uit',
  inviteAbout:
    '{Uw|Je} collega krijgt een mail, en logt daarna in met dit adres of via de eigen organisatie.',
  changeColleague: 'Wijzig {name}',
  colleagueName: 'Naam',
  colleagueEmail: 'E-mailadres',
  colleagueEmailHint:
    'Het eigen werkadres van 1 mens. Geen adres dat meer mensen lezen, zoals info@ of receptie@.',
  rightsTitle: 'Wat mag deze collega?',
  rightsAbout: 'Geef alleen wat nodig is. {U kunt|Je kunt} alleen geven wat {u|je} zelf ook mag.',
  rightsAtOnce: 'Een wijziging werkt meteen, ook als deze collega nu is ingelogd.',
  whichInstitution: 'Nog een instelling',
  chooseInstitution: 'Kies een instelling',
  atInstitution: 'Bij {institution}',
  atEverywhere: 'Overal',
  atEverywhereAbout: 'Bij elke instelling, ook als er nieuwe bij komen.',
  forWhichGroups: 'Voor welke groepen?',
  someGroups: 'Alleen deze groepen',
  allGroups: 'Alle groepen, ook nieuwe',
  groupsToChoose: 'Kies de groepen',
  noGroupsHere: 'Deze instelling heeft nog geen groepen.',
  sensitiveGroups: 'Gevoelige groepen',
  sensitiveGroupsAbout:
    'Dat iemand zich hiervoor aanmeldt, kan al gevaar geven. Daarom ziet deze aanmeldingen alleen wie hier zelf is aangekruist, ook bij “alle groepen”.',
  inviteNow: 'Verstuur de uitnodiging',
  dontInvite: 'Niet uitnodigen',
  invitedNow: '{name} is uitgenodigd. Er is een mail onderweg.',
  colleagueSaved: 'De wijziging van {name} is bewaard.',
  nameIsTheirs:
    'Deze collega heeft ook rechten die {u|je} niet beheert. De naam wijzigen, passkeys weghalen of de toegang beëindigen kan alleen wie al die rechten beheert.',
  changesYourself:
    'Dit {bent u|ben je} zelf. Wat {u|je} hier weghaalt, {kunt u|kun je} {uzelf|jezelf} niet teruggeven.',
  lostTitle: 'Passkeys kwijt?',
  lostAbout: {
    one: '{name} heeft {count} passkey.',
    other: '{name} heeft {count} passkeys.',
  },
  lostButton: 'Haal de passkeys weg',
  lostQuestion: 'Alle passkeys van {name} weghalen?',
  lostConsequence:
    '{name} is dan overal uitgelogd, logt weer in met een mail en maakt een nieuwe passkey. Doe dit alleen als {u|je} {name} zelf hebt gesproken.',
  lostDone: 'De passkeys van {name} zijn weg. Met een mail maakt {name} een nieuwe.',
  endTitle: 'Toegang beëindigen',
  endAbout: 'Voor wie hier niet meer werkt.',
  endQuestion: 'De toegang van {name} beëindigen?',
  endConsequence:
    '{name} is dan meteen overal uitgelogd en kan niet meer inloggen. Alle rechten en passkeys vervallen. Wat {name} heeft gedaan, blijft in het logboek. Dit {kunt u|kun je} niet ongedaan maken; opnieuw uitnodigen kan wel.',
  endSelfConsequence:
    '{U wordt|Je wordt} dan meteen uitgelogd en kunt niet meer inloggen. Alle rechten en passkeys vervallen. Alleen een collega {kan u|kan je} opnieuw uitnodigen.',
  endNow: 'Beëindig de toegang',
  endDone: '{name} kan niet meer inloggen.',
  endSelfDone: '{Uw|Je} toegang is beëindigd.',
  lastAdministratorStays:
    'Dit is de laatste mens die overal rechten beheert. Geef eerst iemand anders “Collega’s” bij “Overal”. Daarna kan dit.',

  'fault-person-name': 'Vul de naam in',
  'fault-person-email': 'Vul een e-mailadres in, zoals naam@voorbeeld.nl',
  'fault-shared-mailbox':
    'Dit adres lezen meer mensen. Vul het eigen adres in van de mens die {u uitnodigt|je uitnodigt}',
  'fault-already-invited':
    'Iemand met dit e-mailadres kan al inloggen. Wijzig diens rechten, of vraag het een beheerder',
  'fault-rights': 'Geef minstens 1 recht',
  'fault-rights-left': 'Er blijft geen recht over. Beëindig dan onderaan de toegang',
  'fault-groups': 'Kies minstens 1 groep',
  'fault-right-missing': 'Hier is een recht bij dat {u|je} zelf niet hebt. Haal dat weg',
  'fault-right-withheld':
    'Om dit te geven, {logt u|log je} eerst in met een passkey of via {uw|je} organisatie',
  'fault-place-gone': 'Een instelling of groep is er niet meer. Laad de pagina opnieuw',
  'fault-last-administrator':
    'Dit is de laatste mens die overal rechten beheert. Geef eerst iemand anders “Collega’s” bij “Overal”',
} as const satisfies Dictionary;
