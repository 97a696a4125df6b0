import type { Dictionary } from '../text.ts';

/** Words of the figures of a year. */
export const deskFigureTexts = {
  figuresTitle: 'Cijfers over {year}',
  perGroupTitle: 'Per groep',
  perThemeTitle: 'Per onderwerp',
  perThemeAbout: 'Een groep telt bij het eerste onderwerp dat is ingevuld.',
  funderAbout:
    'Over groepen van anderen legt de hoofdaannemer verantwoording af. Hun deelnemers tellen wij dus niet mee.',
  provisionTitle: 'Vast aanbod en aanbod op vraag',
  provisionAbout:
    'Vast aanbod komt elk jaar terug. De rest volgt wat mensen, collega’s en financiers dat jaar vragen.',
  courseTitle: 'Van aanmelding tot einde',
  howCountedTitle: 'Zo tellen wij',
  chooseStartFirst: 'Kies een start',
  figuresLead: 'Groepen die in {year} zijn begonnen',
  year: 'Jaar',
  figuresCsv: 'Download CSV',
  figuresXlsx: 'Download Excel',
  print: 'Printen',
  figuresNone: 'Zodra een groep begint, staan hier de cijfers.',
  groupsLabel: { one: 'groep', other: 'groepen' },
  groupsByOthers: {
    one: 'en {count} betaald door anderen',
    other: 'en {count} betaald door anderen',
  },
  participantsLabel: { one: 'deelnemer', other: 'deelnemers' },
  meetingsLabel: { one: 'bijeenkomst', other: 'bijeenkomsten' },
  placedNotCounted:
    'Van starts die zijn begonnen, staan {amount} mensen nog op “Geplaatst”. Zij tellen pas mee als zij op “Doet mee” staan. Dat kan bij Aanmeldingen, in de lijst van de start.',
  perGroup: 'ongeveer {count} per groep',
  perGroupTitleMost: '{group} trok {count} van de {total} deelnemers',
  barShows: 'De balk laat het aantal deelnemers zien.',
  groupColumn: 'Groep',
  groupsColumn: 'Groepen',
  meetingsColumn: 'Bijeenkomsten',
  participantsColumn: 'Deelnemers',
  presentColumn: 'Aanwezig, gemiddeld',
  together: 'Samen',
  notShown: 'niet getoond',
  noTheme: 'Zonder onderwerp',
  funderTitleOthers: 'Anderen hebben {count} van de {total} groepen betaald',
  funderColumn: 'Financier',
  forWhatColumn: 'Waarvoor',
  ownMoney: 'Eigen subsidie',
  allGroupsAbove: 'Alle groepen hierboven',
  provisionTitleShare: 'Vast aanbod is {share}',
  provisionGoal: 'Uitgangspunt: 70 % vast, 30 % op vraag',
  provisionNone:
    'Bij de groepen is nog niet ingevuld of zij vast aanbod zijn. Wie het aanbod wijzigt, kan dat invullen.',
  provisionUnknown: {
    one: 'Bij {count} groep is dit niet ingevuld. Die telt hier niet mee.',
    other: 'Bij {count} groepen is dit niet ingevuld. Die tellen hier niet mee.',
  },
  demandLed: { one: 'Op vraag: {count} groep', other: 'Op vraag: {count} groepen' },
  courseSignups: { one: 'aanmelding', other: 'aanmeldingen' },
  courseTalks: 'met een kennismakingsgesprek',
  courseDropOuts: 'zijn begonnen en voor het einde gestopt',
  howCountedPeople: 'Een deelnemer is begonnen. Wie 2 groepen deed, telt 2 keer.',
  howCountedMeetings: 'Een bijeenkomst telt als die doorging.',
  howCountedYears:
    'Een groep telt in het jaar van de eerste bijeenkomst, met alles wat daarna komt. Een doorlopende groep telt elk jaar.',
  howCountedSmall:
    'Een klein aantal deelnemers tonen wij niet, ook niet in een download of op papier.',
} as const satisfies Dictionary;

export type DeskFigureTexts = typeof deskFigureTexts;
