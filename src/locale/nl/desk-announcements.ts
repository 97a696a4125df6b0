import type { Dictionary } from '../text.ts';

/** Words of announcements: somebody is going to sign up, and mentions a number. */
export const deskAnnouncementTexts = {
  announceSomebody: 'Noteer een aankondiging',
  announceAbout:
    'Een verwijzer vertelt dat iemand zich gaat aanmelden. {U geeft|Je geeft} een nummer, en de cliënt noemt het. Een naam is niet nodig.',
  announcedFor: 'Voor welke groep?',
  anyGroup: 'Maakt niet uit',
  anyGroupAt: 'Maakt niet uit, bij {institution}',
  referringOrganization: 'Organisatie van de verwijzer',
  noPeople: 'Geen namen van mensen.',
  giveNumber: 'Geef een nummer',
  sayNumber: 'Zeg dit nummer',
  sayNumberAbout:
    'Wie belt, noemt het. Meldt iemand zich op de site aan? Vraag dan in het gesprek naar het nummer. Zo weten wij dat iemand is gekomen, zonder naam.',
  announceMore: 'Noteer er nog een',
  ready: 'Klaar',
  openAnnouncements: {
    one: '{count} aankondiging staat open',
    other: '{count} aankondigingen staan open',
  },
  announcementSince: 'Aangekondigd op {day}.',
  hasCome: 'Is gekomen',
  announcement: 'Aankondiging {number}',
  'announcement-arrived': '{who}: is gekomen.',
  'announcement-closed': '{who}: niet gekomen.',
  'announcement-about-arrived': 'Wie het was, bewaren wij niet.',
  'announcement-about-closed': 'Dit telt mee bij de signalen.',
  announcementUndone: 'Teruggenomen. De aankondiging staat weer zoals eerst.',
  announcementNumber: 'Nummer van de aankondiging',
  announcementNumberHint: 'Alleen als iemand een nummer noemt, zoals 48 17.',
  saveArrival: 'Leg het nummer vast',
  'error-announcement-unknown': 'Dit nummer kennen wij niet. Vraag het nog eens, of laat het leeg',
  'error-announcement-arrived':
    'Met dit nummer is al iemand gekomen. Vraag het nog eens, of laat het leeg',
  'refused-has-arrived': 'Iemand heeft intussen vastgelegd dat deze persoon is gekomen.',
  'refused-no-number': 'Alle nummers zijn in gebruik. Rond eerst een paar aankondigingen af.',
  'group-announced': 'Aangekondigd, niet gekomen',
  'note-announced': 'Een verwijzer heeft iemand aangekondigd. Vraag na wat ervan is gekomen.',
  'jump-announced': { one: '{count} mens niet gekomen', other: '{count} mensen niet gekomen' },
  'verb-announced': 'Leg vast',
  announcedAbout: '{organization} heeft op {day} iemand aangekondigd.',
  askReferrer: 'Vraag het na bij {organization}. {U noemt|Je noemt} alleen het nummer.',
  didTheyCome: 'Is iemand met dit nummer gekomen?',
  'outcome-arrived': 'Is gekomen',
  'outcome-not-arrived': 'Niet gekomen',
  notArrivedTitle: 'Aangekondigd, niet gekomen',
  notArrivedAbout: 'Per organisatie, nooit per collega. Wie nog kan komen, telt niet mee.',
  notArrivedAdvice:
    'Praat erover met de organisatie: is het makkelijker als de verwijzer iemand meteen aanmeldt, of samen met de cliënt belt?',
  ofAnnounced: '{missing} van {count}',
} as const satisfies Dictionary;
