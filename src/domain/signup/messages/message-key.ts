import type { Reader } from './situation.ts';

/** Sentences that differ by whom they are about: the reader, the reader's child, or a participant. */
type AddressedKey =
  | 'asked'
  | 'received'
  | 'held'
  | 'canJoin'
  | 'onPlace'
  | 'onList'
  | 'succeeded'
  | 'waitsFor'
  | 'decide'
  | 'accept'
  | 'refuse';

/** Keys of the dictionary `signup-messages`. */
export type MessageKey =
  | AddressedKey
  | `${AddressedKey}Child`
  | `${AddressedKey}Other`
  | 'talkPlanned'
  | 'placed'
  | 'takingPart'
  | 'finishedGroup'
  | 'finishedMeeting'
  | 'finishedTalk'
  | 'offered'
  | 'startCancelled'
  | 'expired'
  | 'withdrawn'
  | 'declined'
  | 'referredElsewhere'
  | 'about'
  | 'before'
  | 'reviewFirst'
  | 'reviewFirstOther'
  | 'waitingNow'
  | 'someGoFirst'
  | 'answerBefore'
  | 'nothingToDo'
  | 'callInstead'
  | 'talkFirst'
  | 'talkPossible'
  | 'findStart'
  | 'callWithin'
  | 'contactWithin'
  | 'contactWithinOther'
  | 'placeFree'
  | 'placeFreeMail'
  | 'placeFreeCall'
  | 'placeFreeOther'
  | 'groupBegins'
  | 'meetingOn'
  | 'dropInBegins'
  | 'mailed'
  | 'mailNews'
  | 'mailedNeutral'
  | 'mailNewsNeutral'
  | 'waitAgain'
  | 'stillWait'
  | 'changeContact'
  | 'withdraw'
  | 'signUpAgain'
  | 'calendar';

/** The form of a sentence for its reader. */
export function addressed(key: AddressedKey, reader: Reader): MessageKey {
  if (reader === 'participant') return key;
  return reader === 'parent' ? `${key}Child` : `${key}Other`;
}
