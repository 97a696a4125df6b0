import { holdsPlace } from '../signup-state.ts';
import { addressed, type MessageKey } from './message-key.ts';
import type { MessageStep, StepText } from './message-text.ts';
import { isForPlace, type Situation, type Subject } from './situation.ts';

const begins: Partial<Record<Subject, MessageKey>> = {
  'information-meeting': 'meetingOn',
  'drop-in': 'dropInBegins',
};

/** What happens next, step by step. What only an institution can promise is told if it does. */
export function stepsFor(situation: Situation): MessageStep[] {
  const { state, reader, subject } = situation;
  const steps: MessageStep[] = [];
  if (state === 'waiting') steps.push(whileWaiting(situation));
  if (state === 'talk-planned') {
    steps.push({ title: { key: addressed('decide', reader) }, texts: [] });
  }
  if (state === 'received') steps.push(...firstSteps(situation));
  const isToCome = isForPlace(situation) && holdsPlace(state) && state !== 'taking-part';
  if (isToCome && situation.hasFirstDay && situation.startsTogether) {
    const title = { key: begins[subject] ?? ('groupBegins' as const) };
    steps.push({ title, texts: [], isFirstDay: true });
  }
  return steps;
}

/** What comes first after signing up: a talk, finding a start, or nothing. */
function firstSteps(situation: Situation): MessageStep[] {
  const { subject, namesEdition } = situation;
  const answer = whenAnswered(situation);
  if (subject === 'talk-first' || subject === 'talk-only')
    return [{ title: { key: 'talkFirst' }, texts: [whatFollows(situation), ...answer] }];
  const steps: MessageStep[] = [];
  if (!namesEdition) steps.push({ title: { key: 'findStart' }, texts: answer });
  if (subject === 'talk-possible') {
    steps.push({ title: { key: 'talkPossible' }, texts: namesEdition ? answer : [] });
  }
  return steps;
}

/** An institution's own words address who takes part, or a parent: others read ours. */
const isAddressed = ({ reader }: Situation): boolean =>
  reader === 'participant' || reader === 'parent';

function whatFollows(situation: Situation): StepText {
  const isTold = isAddressed(situation) && situation.ownWords.includes('whatHappensNext');
  return isTold ? 'whatHappensNext' : { key: addressed('decide', situation.reader) };
}

function whenAnswered(situation: Situation): StepText[] {
  const { contact, responseWorkingDays: count, ownWords } = situation;
  if (count !== undefined) {
    const key = contact === 'phone' ? 'callWithin' : 'contactWithin';
    return [{ key: isAddressed(situation) ? key : 'contactWithinOther', count }];
  }
  return isAddressed(situation) && ownWords.includes('responseTime') ? ['responseTime'] : [];
}

/** What a person who waits can expect: first a look at the sign-up where it needs one. */
function whileWaiting(situation: Situation): MessageStep {
  if (!situation.awaitsReview) return { title: { key: placeFree(situation) }, texts: [] };
  const { reader } = situation;
  const isForOther = reader === 'helper' || reader === 'referrer';
  return {
    title: { key: isForOther ? 'reviewFirstOther' : 'reviewFirst' },
    texts: whenAnswered(situation),
  };
}

/** How the reader hears of a free place. Who signed up somebody else hears what was agreed. */
function placeFree({ reader, contact }: Situation): MessageKey {
  if (reader === 'helper' || reader === 'referrer') return 'placeFreeOther';
  if (contact === 'phone') return 'placeFreeCall';
  return contact === 'unknown' ? 'placeFree' : 'placeFreeMail';
}
