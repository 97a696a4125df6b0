import type { Dictionary } from '../text.ts';

/** What the endpoint's own pages say beside their widget: plain HTML for who has no script. */
export const hostedPageTexts = {
  // Before everything
  otherLanguages: 'Andere talen',
  // The offer
  offer: 'Groepen en cursussen',
  offerOf: 'Groepen en cursussen van {institution}',
  offerAbout: 'Zoek een groep, cursus of training en meld {u|je} aan.',
  offerAboutOf: 'Zoek een groep, cursus of training van {institution} en meld {u|je} aan.',
  noneNow: 'Er staat hier nu geen groep.',
  previous: 'Vorige groepen',
  more: 'Meer groepen',
  hidden:
    'Sommige groepen staan hier niet, voor de veiligheid van wie meedoet. Vraag ernaar als {u|je} ons belt.',
  // "yes" once a native reader has approved these two; until then they are shown in Dutch.
  helpApproved: 'yes',
  notSafe: '{Bent u|Ben je} thuis niet veilig? Bel Veilig Thuis, dag en nacht:',
  danger: 'Bij direct gevaar:',
  // A group
  allGroups: 'Alle groepen',
  gains: 'Wat levert het op?',
  forWhom: 'Voor wie?',
  notFor: 'Niet voor',
  language: 'Taal van de groep: {language}',
  whenAndWhere: 'Wanneer en waar',
  noDate: 'Er staat nu geen datum vast. Vraag ons wanneer de groep start.',
  when: 'Wanneer',
  where: 'Waar',
  cost: 'Kosten',
  places: 'Plaatsen',
  poster: 'Een blad met QR-code om te printen',
  // Contact
  contact: 'Aanmelden of iets vragen',
  call: 'Bel {institution}:',
  callUs: 'Bel ons:',
  mail: 'Of mail:',
  sample: 'Voorbeeldgegevens',
  // Poll, survey, sign-up
  ballotScript: 'Meedoen kan alleen met JavaScript.',
  signup: 'Aanvraag',
  signupCall: 'Lukt het niet op deze pagina? Bel {institution}:',
  signupCallUs: 'Lukt het niet op deze pagina? Bel ons:',
  signupScript: 'Deze pagina werkt alleen met JavaScript.',
  // In a frame
  'group-finder': 'Groepen zoeken',
  'signup-form': 'Aanmelden',
  'definition-poll': 'Stemmen',
  'priority-survey': 'Vragenlijst',
  ownPage: '{title} op een eigen pagina',
  // Nothing here
  missing: 'Deze pagina is er niet',
  missingWhy: 'Misschien is de groep al voorbij. Of kijk of {u|je} de hele link hebt.',
  missingSignup: 'Deze pagina bestaat niet. Kijk of {u|je} de hele link hebt.',
  toAllGroups: 'Naar alle groepen',
} as const satisfies Dictionary;

export type HostedPageTexts = typeof hostedPageTexts;
