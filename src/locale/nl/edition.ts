import type { Dictionary } from '../text.ts';

/** What an edition is like: places, dates, times, place and cost. Shared by finder and sign-up. */
export const editionTexts = {
  // Places
  left: { one: 'Nog {count} plaats', other: 'Nog {count} plaatsen' },
  ofMaximum: 'van de {maximum}',
  leftOf: {
    one: 'Nog {count} plaats van de {maximum}.',
    other: 'Nog {count} plaatsen van de {maximum}.',
  },
  someLeft: 'Er is plaats',
  fewLeft: 'Nog enkele plaatsen',
  full: 'Vol',
  waitingList: 'Wachtlijst',
  joinWaitingList: '{U kunt|Je kunt} op de wachtlijst.',
  waiting: { one: 'Daar staat {count} mens op.', other: 'Daar staan {count} mensen op.' },
  noWaitingList: 'Er is geen wachtlijst.',
  rolling: 'Doorlopende groep',
  joinAnyTime: '{U kunt|Je kunt} steeds instromen.',
  needed: { one: 'Nog {count} mens nodig', other: 'Nog {count} mensen nodig' },
  startsAt: 'Start bij {minimum}, nu {now}',
  enough: 'Er zijn genoeg mensen om te starten.',
  notYetOpen: 'Nog niet open',
  opens: 'Aanmelden kan vanaf {moment}.',
  opensLater: 'Aanmelden kan later.',
  closed: 'Aanmelden is gesloten',
  started: 'Al begonnen',
  cannotJoin: '{U kunt|Je kunt} niet meer instromen.',
  cancelled: 'Gaat niet door',
  byPhone: 'Aanmelden per telefoon',
  askUs: 'Vraag ons of er plaats is',
  // When
  starts: 'Start {day}',
  startedOn: 'Begonnen op {day}',
  beginWhenYouLike: 'Begin wanneer {u wilt|je wilt}',
  nextTime: 'Eerstvolgende keer: {day}',
  whenEnough: 'Start bij genoeg mensen',
  dateFollows: 'De datum {hoort u|hoor je} van ons',
  dateUnknown: 'De datum is nog niet bekend',
  times: '{count} keer',
  timesOn: '{count} keer op {day}',
  timesEveryOtherWeek: '{count} keer, om de week op {day}',
  timesEveryWeeks: '{count} keer, elke {weeks} weken op {day}',
  every: 'Elke {day}',
  everyOtherWeek: 'Om de week op {day}',
  everyWeeks: 'Elke {weeks} weken op {day}',
  everyMonths: { one: 'Elke maand op {day}', other: 'Elke {count} maanden op {day}' },
  timesDiffer: 'De tijden verschillen',
  // Where
  online: 'Online',
  atHome: '{U kunt|Je kunt} thuis meedoen',
  orOnline: 'Of online',
  secret: 'De plaats blijft geheim',
  forSafety: 'Voor {uw|je} veiligheid',
  placeFollows: 'De plaats {hoort u|hoor je} van ons',
  // Cost
  free: 'Kost niets',
  costFor: '{amount} voor {count} keer',
  costRange: '{from} tot {to}',
} as const satisfies Dictionary;

export type EditionTexts = typeof editionTexts;
