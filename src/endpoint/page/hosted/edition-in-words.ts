import type { Edition } from '../../../contract/group.ts';
import { sessionsFrom } from '../../../domain/dates/sessions.ts';
import { costOf } from '../../../domain/offer/cost.ts';
import { firstDay } from '../../../domain/offer/edition-state.ts';
import { formatAmount, formatDay, formatTimes } from '../../../locale/format.ts';
import { placeInWords } from '../../outbox/moments.ts';
import type { PageWords } from './page-words.ts';

/** "Start donderdag 14 januari 2027, 19.30 – 21.30 uur"; what is not known is not said. */
export function whenInWords(words: PageWords, edition: Edition, today: string): string {
  const { edition: t, language } = words;
  const { entry } = edition;
  const [next] = sessionsFrom(edition, today, 1);
  const times = next?.startTime ? formatTimes(next.startTime, next.endTime, language) : '';
  const start = firstDay(edition);
  if (start !== undefined && start >= today)
    return joined(t('starts', { day: formatDay(start, language) }), times);
  if (entry === 'rolling')
    return joined(t('rolling'), next && nextInWords(words, next.date), times);
  if (entry === 'when-full') return t('whenEnough');
  return start === undefined
    ? t('dateUnknown')
    : joined(t('startedOn', { day: formatDay(start, language) }), times);
}

const nextInWords = ({ edition: t, language }: PageWords, day: string): string =>
  t('nextTime', { day: formatDay(day, language) }).replace(/^./, (it) => it.toLowerCase());

const joined = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(', ');

/** Where; a place that must stay secret never leaves the endpoint, so that it cannot be here. */
export function whereInWords({ edition: t }: PageWords, edition: Edition): string {
  if (edition.attendanceMode === 'online') return t('online');
  if (edition.locationDisclosed === false) return t('placeFollows');
  const place = placeInWords(edition.location);
  return edition.attendanceMode === 'mixed' ? joined(place, t('orOnline').toLowerCase()) : place;
}

export function costInWords({ edition: t, language }: PageWords, edition: Edition): string {
  const cost = costOf(edition);
  if (cost === undefined) return '';
  const currency = edition.costs?.[0]?.currency ?? 'EUR';
  return cost === 0 ? t('free') : formatAmount(cost, currency, language);
}

/** How it stands with the places. */
export function placesInWords(
  { edition: t }: PageWords,
  { signupStatus, capacity }: Edition,
): string {
  const { available, maximum } = capacity ?? {};
  switch (signupStatus) {
    case 'open':
    case 'few-places':
      return available === undefined || maximum === undefined
        ? t('someLeft')
        : t('leftOf', { count: available, maximum });
    case 'waiting-list':
      return `${t('full')}. ${t('joinWaitingList')}`;
    case 'not-yet-open':
      return t('notYetOpen');
    case 'started':
      return t('started');
    case 'full':
      return t('full');
    case 'closed':
      return t('closed');
    case 'cancelled':
      return t('cancelled');
    default:
      return t('askUs');
  }
}
