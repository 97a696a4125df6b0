import { addressed } from './message-key.ts';
import type { MessageText } from './message-text.ts';
import { isForPlace, type Situation } from './situation.ts';
import { knowsPosition } from './title.ts';

/** States after which somebody may want to hear what else is possible. */
const lost: readonly string[] = ['cancelled', 'expired', 'declined', 'referred-elsewhere'];

/** States after which a participant need do nothing. */
const settled: readonly string[] = ['cancelled', 'withdrawn'];

/** Which group a sign-up is about, and what its reader has to know or do now. */
export function detailsFor(situation: Situation): MessageText[] {
  const { state, reader, hasDeadline, hasPhoneNumber } = situation;
  const texts: MessageText[] = [];
  // Somebody else may read along: the name of a sensitive group is never in a message.
  if (situation.hasGroupName && !situation.isSensitive) texts.push(aboutGroup(situation));
  if (state === 'waiting' && !situation.awaitsReview) texts.push(...placeOnList(situation));
  if (state === 'offered' && hasDeadline) texts.push({ key: 'answerBefore' });
  if (settled.includes(state) && reader === 'participant') texts.push({ key: 'nothingToDo' });
  if (lost.includes(state) && hasPhoneNumber) texts.push({ key: 'callInstead' });
  return texts;
}

function aboutGroup(situation: Situation): MessageText {
  const { state, reader } = situation;
  if (state === 'waiting') return { key: addressed('waitsFor', reader) };
  return state === 'received' && isForPlace(situation)
    ? { key: addressed('succeeded', reader) }
    : { key: 'about' };
}

/** How long the list is. Only where nobody goes first it can be told who comes earlier. */
function placeOnList(situation: Situation): MessageText[] {
  const { reader, hasPriority, position = 1, waiting } = situation;
  if (!hasPriority)
    return knowsPosition(situation) && position > 1 && reader === 'participant'
      ? [{ key: 'before', count: position - 1 }]
      : [];
  const texts: MessageText[] = [{ key: 'someGoFirst' }];
  return waiting ? [{ key: 'waitingNow', count: waiting }, ...texts] : texts;
}
