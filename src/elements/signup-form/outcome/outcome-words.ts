import { holdsPlace } from '../../../domain/signup/signup-state.ts';
import { formatDay, formatMoment } from '../../../locale/format.ts';
import { editionSummary, startOf } from '../edition-summary.ts';
import { wordsOr } from '../questions/error-words.ts';
import { promisesOf, type SignupView } from '../signup-view.ts';
import type { Outcome } from './outcome.ts';

/** States after which someone may want to hear what else is possible. */
const lost: readonly string[] = ['expired', 'declined', 'referred-elsewhere'];

/** How a sign-up stands, in a few words. */
export function outcomeTitle({ t }: Pick<SignupView, 't'>, outcome: Outcome): string {
  const { result, edition, mode } = outcome;
  const { status, position } = result;
  const isForVisitor = mode === 'self';
  if (status === 'waiting')
    return position ? t(isForVisitor ? 'onPlace' : 'onPlaceOther', { position }) : t('onList');
  if (status !== 'received') return wordsOr(t, `is-${status}`, t('received'));
  if (mode === 'talk') return t('asked');
  return t(edition ? (isForVisitor ? 'held' : 'heldOther') : 'received');
}

/** Which group it is about, and what its owner has to know or do now. */
export function outcomeDetails(
  { t, language }: SignupView,
  { result, group, edition, mode }: Outcome,
): string {
  const { status, position, offerExpiresAt } = result;
  const name = group?.name ?? '';
  const sentences: string[] = [];
  if (status === 'waiting') {
    const peopleBefore = mode === 'self' && position ? position - 1 : 0;
    if (name) sentences.push(t('fullNow', { group: name }));
    if (peopleBefore > 0) sentences.push(t('before', { count: peopleBefore }));
  } else if (status === 'received') {
    if (edition && name) sentences.push(t('succeeded', { group: name }));
  } else {
    if (name) sentences.push(`${name}.`);
    if (offerExpiresAt)
      sentences.push(t('answerBefore', { moment: formatMoment(offerExpiresAt, language) }));
    if (lost.includes(status)) sentences.push(t('callInstead'));
  }
  return sentences.join(' ');
}

/** One thing that comes next; its text is empty where the title says all. */
export interface NextStep {
  readonly title: string;
  readonly text: string;
}

/** What comes next. What only an institution can promise is told in its own words. */
export function nextSteps(
  view: SignupView,
  { result: { status }, group, edition, mode }: Outcome,
): NextStep[] {
  const { t, language } = view;
  const { whatHappensNext, responseTime } = promisesOf(view);
  const steps: NextStep[] = [];
  if (status === 'waiting') steps.push({ title: t('placeFree'), text: '' });
  if (status === 'talk-planned') steps.push({ title: t('decide'), text: '' });
  const hasTalk = mode === 'talk' || ['required', 'optional'].includes(group?.intake ?? '');
  if (status === 'received' && hasTalk)
    steps.push({
      title: t('talkFirst'),
      text: [whatHappensNext ?? t('decide'), responseTime].filter(Boolean).join(' '),
    });
  const start = edition && startOf(edition);
  const isToCome = holdsPlace(status) && status !== 'taking-part';
  if (start && edition.entry === 'fixed' && isToCome) {
    const { times, where } = editionSummary(edition, view);
    steps.push({
      title: t('begins', { day: formatDay(start, language) }),
      text: `${times}, ${where}`,
    });
  }
  return steps;
}
