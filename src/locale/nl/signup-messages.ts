import type { MessageKey } from '../../domain/signup/messages/message-key.ts';
import type { Dictionary, Text } from '../text.ts';

/**
 * What somebody is told about a sign-up. `domain/signup/messages` decides which of these somebody gets.
 * `…Child` is read by a parent, `…Other` by who signed up somebody else.
 */
export const signupMessageTexts = {
  asked: '{Uw|Je} aanvraag is verstuurd',
  askedChild: 'De aanvraag voor {uw|je} kind is verstuurd',
  askedOther: 'De aanvraag is verstuurd',
  received: '{Uw|Je} aanmelding is gelukt',
  receivedChild: 'De aanmelding van {uw|je} kind is gelukt',
  receivedOther: 'De aanmelding is gelukt',
  held: 'Wij houden een plaats voor {u|je} vrij',
  heldChild: 'Wij houden een plaats voor {uw|je} kind vrij',
  heldOther: 'Wij houden een plaats voor de deelnemer vrij',
  canJoin: '{U kunt|Je kunt} meedoen',
  canJoinChild: '{Uw|Je} kind kan meedoen',
  canJoinOther: 'De deelnemer kan meedoen',
  onPlace: '{U staat|Je staat} op plaats {position} van de wachtlijst',
  onPlaceChild: '{Uw|Je} kind staat op plaats {position} van de wachtlijst',
  onPlaceOther: 'De deelnemer staat op plaats {position} van de wachtlijst',
  onList: '{U staat|Je staat} op de wachtlijst',
  onListChild: '{Uw|Je} kind staat op de wachtlijst',
  onListOther: 'De deelnemer staat op de wachtlijst',
  talkPlanned: 'Het kennismakingsgesprek is afgesproken',
  placed: 'De plaats is zeker',
  takingPart: 'Het meedoen is begonnen',
  finishedGroup: 'De groep is afgelopen',
  finishedMeeting: 'De bijeenkomst is geweest',
  finishedTalk: 'De aanvraag is afgerond',
  offered: 'Er is een plaats vrij',
  startCancelled: 'Deze start gaat niet door',
  expired: 'De tijd om te antwoorden is voorbij',
  withdrawn: 'De afmelding is gelukt',
  declined: 'De aanmelding gaat niet door',
  referredElsewhere: 'Een ander aanbod past beter',

  about: 'Het gaat om {group}.',
  succeeded: '{Uw|Je} aanmelding voor {group} is gelukt.',
  succeededChild: 'De aanmelding van {uw|je} kind voor {group} is gelukt.',
  succeededOther: 'De aanmelding voor {group} is gelukt.',
  waitsFor: '{U wacht|Je wacht} op een plaats bij {group}.',
  waitsForChild: '{Uw|Je} kind wacht op een plaats bij {group}.',
  waitsForOther: 'De deelnemer wacht op een plaats bij {group}.',
  before: { one: 'Er is {count} mens voor {u|je}.', other: 'Er zijn {count} mensen voor {u|je}.' },
  reviewFirst: 'Wij kijken eerst naar de aanmelding. Daarna {hoort u|hoor je} of er plaats is.',
  reviewFirstOther:
    'Wij kijken eerst naar de aanmelding. Daarna nemen wij contact op, zoals is afgesproken.',
  waitingNow: { one: 'Er wacht nu {count} mens.', other: 'Er wachten nu {count} mensen.' },
  someGoFirst: 'Soms gaat iemand voor.',
  answerBefore: 'Laat het weten voor {moment}. Daarna gaat de plaats naar een ander.',
  nothingToDo: '{U hoeft|Je hoeft} niets meer te doen.',
  callInstead: '{Wilt u|Wil je} weten wat er wel kan? Bel ons dan.',

  talkFirst: 'Eerst een kennismakingsgesprek',
  talkPossible: 'Een kennismakingsgesprek kan, maar hoeft niet',
  decide: 'Daarna beslissen wij samen of {u|je} meedoet.',
  decideChild: 'Daarna beslissen wij samen of {uw|je} kind meedoet.',
  decideOther: 'Daarna beslissen de deelnemer en wij samen over meedoen.',
  findStart: 'Wij zoeken samen een start die past',
  callWithin: {
    one: 'Wij bellen {u|je} binnen {count} werkdag.',
    other: 'Wij bellen {u|je} binnen {count} werkdagen.',
  },
  contactWithin: {
    one: 'Wij nemen binnen {count} werkdag contact met {u|je} op.',
    other: 'Wij nemen binnen {count} werkdagen contact met {u|je} op.',
  },
  contactWithinOther: {
    one: 'Wij nemen binnen {count} werkdag contact op, zoals is afgesproken.',
    other: 'Wij nemen binnen {count} werkdagen contact op, zoals is afgesproken.',
  },
  placeFree: 'Komt er een plaats vrij? Dan {hoort u|hoor je} dat van ons.',
  placeFreeMail: 'Komt er een plaats vrij? Dan mailen wij {u|je}.',
  placeFreeCall: 'Komt er een plaats vrij? Dan bellen wij {u|je}.',
  placeFreeOther: 'Komt er een plaats vrij? Dan nemen wij contact op, zoals is afgesproken.',
  groupBegins: 'De groep begint op {day}',
  meetingOn: 'De bijeenkomst is op {day}',
  dropInBegins: 'De inloop begint op {day}',

  mailed: 'Wij hebben {u|je} gemaild.',
  mailedNeutral: 'Wij hebben {u|je} gemaild. In de mail staat niet waar het over gaat.',
  mailNews: 'Verandert er iets? Dan mailen wij {u|je}.',
  mailNewsNeutral:
    'Verandert er iets? Dan mailen wij {u|je}. In de mail staat niet waar het over gaat.',

  accept: 'Ja, ik wil deze plaats',
  acceptChild: 'Ja, mijn kind wil deze plaats',
  acceptOther: 'Ja, de deelnemer wil deze plaats',
  refuse: 'Nee, ik wil de plaats niet',
  refuseChild: 'Nee, mijn kind wil de plaats niet',
  refuseOther: 'Nee, de deelnemer wil de plaats niet',
  calendar: 'Zet in {uw|je} agenda',
  waitAgain: 'Weer op de wachtlijst',
  stillWait: 'Op de wachtlijst blijven',
  changeContact: 'Contactgegevens wijzigen',
  withdraw: 'Afmelden',
  signUpAgain: 'Opnieuw aanmelden',
} as const satisfies Dictionary & Readonly<Record<MessageKey, Text>>;

export type SignupMessageTexts = typeof signupMessageTexts;
