import type { Decision } from '../../../contract/desk-decisions.ts';
import { dayNumber } from '../../../domain/dates/dates.ts';
import { instantOf, localMoment } from '../../../domain/dates/local-moment.ts';
import { numberInPairs } from '../../../domain/desk/announcement-number.ts';
import { formatDate, formatDay, formatMoment } from '../../../locale/format.ts';
import type { DeskView } from '../desk-view.ts';
import { groupTitle } from '../group-words.ts';

/** The calendar day of a moment in the Netherlands. */
export const dayOf = (instant: string): string =>
  localMoment('Europe/Amsterdam', Date.parse(instant)).slice(0, 10);

/** Whether something waits since today. */
export const isToday = (since: string, { today }: Pick<DeskView, 'today'>): boolean =>
  dayOf(since) >= today;

/** How long something waits: "Vandaag", "1 dag", "7 dagen". */
export function sinceWords(since: string, { t, today }: Pick<DeskView, 't' | 'today'>): string {
  const days = (dayNumber(today) ?? 0) - (dayNumber(dayOf(since)) ?? 0);
  return days <= 0 ? t('today') : t('days', { count: days });
}

/** Who a decision is about: a name where it may be shown, else the reference. */
export const whoWords = (
  { name, reference = '' }: Pick<Decision, 'name' | 'reference'>,
  { hidesNames }: Pick<DeskView, 'hidesNames'>,
): string => (name && !hidesNames ? name : reference);

/** What a decision is about, for who only hears it: an announcement has a number and no name. */
export const subjectWords = (
  decision: Decision,
  view: Pick<DeskView, 't' | 'hidesNames'>,
): string =>
  decision.kind === 'announced'
    ? view.t('announcement', { number: numberInPairs(decision.number ?? '') })
    : whoWords(decision, view);

const signedUpKeys = {
  self: 'signedUpSelf',
  child: 'signedUpChild',
  helper: 'signedUpHelper',
  referrer: 'signedUpReferrer',
  talk: 'askedForTalk',
} as const;

/** By whom somebody was signed up and when. */
export function signedUpWords(
  { mode, at }: { mode: string | undefined; at: string },
  { t, language }: Pick<DeskView, 't' | 'language'>,
): string {
  const key = signedUpKeys[mode as keyof typeof signedUpKeys] ?? 'signedUpSelf';
  return t(key, { day: formatDay(dayOf(at), language, false) });
}

/** What the decision is about, in one or two sentences. */
export function aboutWords(decision: Decision, view: DeskView): string {
  const { t, language } = view;
  const group = groupTitle(decision) || t('noGroup');
  const { startDate } = decision;
  switch (decision.kind) {
    case 'call':
    case 'look':
      return `${group}. ${signedUpWords({ mode: decision.mode, at: decision.since }, view)}`;
    case 'after-talk':
      return decision.talkOn
        ? `${group}. ${t('talkWas', { moment: talkWords(decision.talkOn, view) })}`
        : `${group}. ${t('talkUndated')}`;
    case 'offer-place':
      return freePlaceWords(decision, view);
    case 'phone':
      return [group, ...(decision.tell ?? []), answerWords(decision, view)]
        .filter(Boolean)
        .map(sentence)
        .join(' ');
    case 'tell-referrer':
      return [group, referrerWords(decision, view), ...(decision.tell ?? [])]
        .map(sentence)
        .join(' ');
    case 'waits-long':
      return `${sentence(group)} ${t('waitsLongAbout', {
        since: formatDate(dayOf(decision.waitingSince ?? decision.since), language),
        day: decision.dueDate ? formatDate(decision.dueDate, language) : '',
      })}`;
    case 'announced':
      return [groupTitle(decision), announcedWords(decision, view)]
        .filter(Boolean)
        .map(sentence)
        .join(' ');
    case 'below-minimum':
      return [
        t('belowMinimumAbout', {
          count: decision.held ?? 0,
          minimum: decision.minimum ?? 0,
          day: startDate ? formatDay(startDate, language, false) : '',
        }),
        decision.heldElsewhere ? t('ofThemElsewhere', { count: decision.heldElsewhere }) : '',
        t('neverCancelledByItself'),
      ]
        .filter(Boolean)
        .join(' ');
    case 'start-participation':
      return t('startParticipationAbout', { count: decision.placed ?? 0 });
    case 'failed-change':
      return decision.problem ?? '';
    default:
      return '';
  }
}

function announcedWords(
  { organization = '', announcedAt, since }: Decision,
  { t, language }: DeskView,
): string {
  const day = formatDay(dayOf(announcedAt ?? since), language, false);
  return t('announcedAbout', { organization, day });
}

/** Until when the offer that somebody is called about can be answered. */
const answerWords = ({ answerBefore }: Decision, { t, language }: DeskView): string =>
  answerBefore ? t('tellAnswerBefore', { moment: formatMoment(answerBefore, language) }) : '';

/** Who is told, and that the participant agreed to it. */
function referrerWords({ referrer }: Decision, { t, hidesNames }: DeskView): string {
  if (!referrer) return '';
  const { name, organization } = referrer;
  return t('referrerAgreed', { who: hidesNames ? organization : `${name}, ${organization}` });
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

function freePlaceWords(
  { next, after = [], waitingElsewhere = 0 }: Decision,
  view: DeskView,
): string {
  const { t, language } = view;
  if (!next) return t('ownListFirst', { count: waitingElsewhere });
  const day = formatDay(dayOf(next.waitingSince), language, false);
  const who = whoWords(next, view);
  const first = t(next.priority ? 'nextWithPriority' : 'nextByTurn', { who, day });
  return [first, after.length > 0 ? t('afterThem', { references: after.join(', ') }) : '']
    .filter(Boolean)
    .join(' ');
}

/** A planned talk: its day, and its time where it is known. */
export function talkWords(talkOn: string, { language }: Pick<DeskView, 'language'>): string {
  const [date = '', time] = talkOn.split('T');
  return time ? formatMoment(wallClock(date, time), language) : formatDay(date, language, false);
}

/** The moment of a time on the clock in the Netherlands; the date itself where that is no moment. */
function wallClock(date: string, time: string): string {
  const instant = instantOf(`${date}T${time}`, 'Europe/Amsterdam');
  return Number.isNaN(instant) ? date : new Date(instant).toISOString();
}
