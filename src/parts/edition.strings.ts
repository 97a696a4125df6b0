import { plural } from '../locale/plural.ts';
import type { SameTexts, Texts } from '../locale/translate.ts';

const places = (count: number) => `${count} ${plural('nl', count, 'plaats', 'plaatsen')}`;
const placesEn = (count: number) => `${count} ${plural('en', count, 'place', 'places')}`;

/** What an edition is like: places, dates, times, place and cost. Shared by finder and sign-up. */
const nl = {
  // Places
  left: (count: number) => `Nog ${places(count)}`,
  ofMaximum: (maximum: number) => `van de ${maximum}`,
  leftOf: (count: number, maximum: number) => `Nog ${places(count)} van de ${maximum}.`,
  someLeft: 'Er is plaats',
  fewLeft: 'Nog enkele plaatsen',
  full: 'Vol',
  waitingList: 'Wachtlijst',
  joinWaitingList: '{U kunt|Je kunt} op de wachtlijst.',
  waiting: (count: number) =>
    `Daar ${plural('nl', count, 'staat', 'staan')} ${count} ${plural('nl', count, 'mens', 'mensen')} op.`,
  noWaitingList: 'Er is geen wachtlijst.',
  rolling: 'Doorlopende groep',
  joinAnyTime: '{U kunt|Je kunt} steeds instromen.',
  needed: (count: number) => `Nog ${count} ${plural('nl', count, 'mens', 'mensen')} nodig`,
  startsAt: (minimum: number, now: number) => `Start bij ${minimum}, nu ${now}`,
  enough: 'Er zijn genoeg mensen om te starten.',
  notYetOpen: 'Nog niet open',
  opens: (moment: string) => `Aanmelden kan vanaf ${moment}.`,
  opensLater: 'Aanmelden kan later.',
  closed: 'Aanmelden is gesloten',
  started: 'Al begonnen',
  cannotJoin: '{U kunt|Je kunt} niet meer instromen.',
  cancelled: 'Gaat niet door',
  byPhone: 'Aanmelden per telefoon',
  askUs: 'Vraag ons of er plaats is',
  // When
  starts: (day: string) => `Start ${day}`,
  startedOn: (day: string) => `Begonnen op ${day}`,
  beginWhenYouLike: 'Begin wanneer {u wilt|je wilt}',
  nextTime: (day: string) => `Eerstvolgende keer: ${day}`,
  whenEnough: 'Start bij genoeg mensen',
  dateFollows: 'De datum {hoort u|hoor je} van ons',
  dateUnknown: 'De datum is nog niet bekend',
  times: (count: number) => `${count} keer`,
  timesOn: (count: number, day: string) => `${count} keer op ${day}`,
  timesEvery: (count: number, weeks: number, day: string) =>
    weeks === 2
      ? `${count} keer, om de week op ${day}`
      : `${count} keer, elke ${weeks} weken op ${day}`,
  every: (day: string) => `Elke ${day}`,
  everyWeeks: (weeks: number, day: string) =>
    weeks === 2 ? `Om de week op ${day}` : `Elke ${weeks} weken op ${day}`,
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
  costFor: (amount: string, count: number) =>
    `${amount} voor ${count} ${plural('nl', count, 'keer', 'keer')}`,
  costRange: (from: string, to: string) => `${from} tot ${to}`,
  and: 'en',
};

const en: SameTexts<typeof nl> = {
  left: (count) => `${placesEn(count)} left`,
  ofMaximum: (maximum) => `of ${maximum}`,
  leftOf: (count, maximum) => `${placesEn(count)} left of ${maximum}.`,
  someLeft: 'There are places',
  fewLeft: 'A few places left',
  full: 'Full',
  waitingList: 'Waiting list',
  joinWaitingList: 'You can join the waiting list.',
  waiting: (count) => `${count} ${plural('en', count, 'person is', 'people are')} on it.`,
  noWaitingList: 'There is no waiting list.',
  rolling: 'Open group',
  joinAnyTime: 'You can join at any time.',
  needed: (count) => `${count} more ${plural('en', count, 'person', 'people')} needed`,
  startsAt: (minimum, now) => `Starts with ${minimum}, now ${now}`,
  enough: 'There are enough people to start.',
  notYetOpen: 'Not open yet',
  opens: (moment) => `You can sign up from ${moment}.`,
  opensLater: 'You can sign up later.',
  closed: 'Sign-up is closed',
  started: 'Already started',
  cannotJoin: 'You cannot join any more.',
  cancelled: 'Cancelled',
  byPhone: 'Sign up by phone',
  askUs: 'Ask us if there is a place',
  starts: (day) => `Starts ${day}`,
  startedOn: (day) => `Started on ${day}`,
  beginWhenYouLike: 'Begin whenever you like',
  nextTime: (day) => `Next time: ${day}`,
  whenEnough: 'Starts when there are enough people',
  dateFollows: 'We will tell you the date',
  dateUnknown: 'The date is not known yet',
  times: (count) => `${count} ${plural('en', count, 'time', 'times')}`,
  timesOn: (count, day) => `${count} ${plural('en', count, 'time', 'times')} on ${day}`,
  timesEvery: (count, weeks, day) => `${count} times, every ${weeks} weeks on ${day}`,
  every: (day) => `Every ${day}`,
  everyWeeks: (weeks, day) => `Every ${weeks} weeks on ${day}`,
  timesDiffer: 'The times differ',
  online: 'Online',
  atHome: 'You can take part from home',
  orOnline: 'Or online',
  secret: 'The place is kept secret',
  forSafety: 'For your safety',
  placeFollows: 'We will tell you the place',
  free: 'Free',
  costFor: (amount, count) => `${amount} for ${count} ${plural('en', count, 'time', 'times')}`,
  costRange: (from, to) => `${from} to ${to}`,
  and: 'and',
};

export const editionTexts: Texts<typeof nl> = { nl, en };
export type EditionTexts = typeof nl;
