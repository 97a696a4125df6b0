import { addressed, type MessageKey } from './message-key.ts';
import { isForPlace, type Situation, type Subject } from './situation.ts';

/** Titles that are the same for every reader. */
const titles: Readonly<Record<string, MessageKey>> = {
  'talk-planned': 'talkPlanned',
  'taking-part': 'takingPart',
  offered: 'offered',
  cancelled: 'startCancelled',
  expired: 'expired',
  withdrawn: 'withdrawn',
  declined: 'declined',
  'referred-elsewhere': 'referredElsewhere',
};

const finished: Partial<Record<Subject, MessageKey>> = {
  'information-meeting': 'finishedMeeting',
  'talk-only': 'finishedTalk',
};

/** How a sign-up stands, in a few words. Only who holds a place is told of one. */
export function titleFor(situation: Situation): MessageKey {
  const { reader, state, subject } = situation;
  switch (state) {
    case 'received':
      if (subject === 'talk-only') return addressed('asked', reader);
      // People come and go at a drop-in: a place is not kept.
      return isForPlace(situation) && subject !== 'drop-in'
        ? addressed('held', reader)
        : addressed('received', reader);
    case 'placed':
      return isForPlace(situation) ? 'placed' : addressed('canJoin', reader);
    case 'finished':
      return finished[subject] ?? 'finishedGroup';
    case 'waiting':
      return addressed(knowsPosition(situation) ? 'onPlace' : 'onList', reader);
    default:
      return titles[state] ?? addressed('received', reader);
  }
}

/** Where some people go first, or before a look, a place on the list promises what nobody can keep. */
export const knowsPosition = ({ hasPriority, position, awaitsReview }: Situation): boolean =>
  !hasPriority && !awaitsReview && position !== undefined;
