import type { Dictionary } from '../text.ts';

/** Words of the colleagues: who may do what, and inviting. */
export const deskColleagueTexts = {
  inviteAbout:
    '{Uw|Je} collega krijgt een mail, en logt daarna in met dit adres of via de eigen organisatie.',
  colleagueEmailHint:
    'Het eigen werkadres van 1 mens. Geen adres dat meer mensen lezen, zoals info@ of receptie@.',
  rightsTitle: 'Wat mag deze collega?',
  rightsAbout: 'Geef alleen wat nodig is. {U kunt|Je kunt} alleen geven wat {u|je} zelf ook mag.',
  atEverywhereAbout: 'Bij elke instelling, ook als er nieuwe bij komen.',
  sensitiveGroupsAbout:
    'Dat iemand zich hiervoor aanmeldt, kan al gevaar geven. Daarom ziet deze aanmeldingen alleen wie hier zelf is aangekruist, ook bij “alle groepen”.',
  lostTitle: 'Passkeys kwijt?',
  lostAbout: {
    one: '{name} heeft {count} passkey.',
    other: '{name} heeft {count} passkeys.',
  },
  endTitle: 'Toegang beëindigen',
  endAbout: 'Voor wie hier niet meer werkt.',
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
  changeColleague: 'Wijzig {name}',
  colleagueName: 'Naam',
  colleagueEmail: 'E-mailadres',
  rightsAtOnce: 'Een wijziging werkt meteen, ook als deze collega nu is ingelogd.',
  whichInstitution: 'Nog een instelling',
  chooseInstitution: 'Kies een instelling',
  atInstitution: 'Bij {institution}',
  atEverywhere: 'Overal',
  forWhichGroups: 'Voor welke groepen?',
  someGroups: 'Alleen deze groepen',
  allGroups: 'Alle groepen, ook nieuwe',
  groupsToChoose: 'Kies de groepen',
  noGroupsHere: 'Deze instelling heeft nog geen groepen.',
  sensitiveGroups: 'Gevoelige groepen',
  inviteNow: 'Verstuur de uitnodiging',
  dontInvite: 'Niet uitnodigen',
  invitedNow: '{name} is uitgenodigd. Er is een mail onderweg.',
  colleagueSaved: 'De wijziging van {name} is bewaard.',
  nameIsTheirs:
    'Deze collega heeft ook rechten die {u|je} niet beheert. De naam wijzigen, passkeys weghalen of de toegang beëindigen kan alleen wie al die rechten beheert.',
  changesYourself:
    'Dit {bent u|ben je} zelf. Wat {u|je} hier weghaalt, {kunt u|kun je} {uzelf|jezelf} niet teruggeven.',
  lostButton: 'Haal de passkeys weg',
  lostQuestion: 'Alle passkeys van {name} weghalen?',
  lostConsequence:
    '{name} is dan overal uitgelogd, logt weer in met een mail en maakt een nieuwe passkey. Doe dit alleen als {u|je} {name} zelf hebt gesproken.',
  lostDone: 'De passkeys van {name} zijn weg. Met een mail maakt {name} een nieuwe.',
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
} as const satisfies Dictionary;

export type DeskColleagueTexts = typeof deskColleagueTexts;
