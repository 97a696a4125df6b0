import type { DeskGroupRow, DeskStartRow } from '../../../contract/desk-offer.ts';
import { groupKinds, provisions } from '../../../contract/group.ts';
import { daypartOf, dayNumber, weekdayNumber } from '../../../domain/dates/dates.ts';
import { formatDay, formatWeekday } from '../../../locale/format.ts';
import { capital } from '../../../parts/places.ts';
import type { DeskView } from '../desk-view.ts';

/** A value of an open list that this desk knows. */
const known = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined =>
  values.find((it) => it === value);

export const kindWords = (kind: string, { t }: Pick<DeskView, 't'>): string => {
  const found = known(groupKinds, kind);
  return found ? t(`kind-${found}`) : kind;
};

/** "Training. Vast aanbod, betaald door de GGD." */
export function groupLine({ kind, provision, funder }: DeskGroupRow, view: DeskView): string {
  const { t } = view;
  const found = known(provisions, provision);
  const about = [
    found ? t(`provision-${found}`) : '',
    funder === undefined ? '' : t('paidBy', { funder }),
  ].filter(Boolean);
  return [kindWords(kind, view), ...(about.length ? [capital(about.join(', '))] : [])]
    .map((it) => `${it}.`)
    .join(' ');
}

/** "Hilversum, dinsdagavond": how colleagues tell the starts of a group apart. */
export function startName({ place, day, startTime }: DeskStartRow, view: DeskView): string {
  const { t, language } = view;
  const number = dayNumber(day);
  if (number === undefined) return place ?? t('startWithoutDay');
  const weekday = formatWeekday(weekdayNumber(number), language);
  const daypart = daypartOf(startTime);
  const when = daypart ? t(`on-${daypart}`, { weekday }) : weekday;
  return place === undefined ? capital(when) : `${place}, ${when}`;
}

/** The first day of a start, or that people keep joining. */
export const firstDayWords = (start: DeskStartRow, { t, language }: DeskView): string =>
  start.entry === 'rolling'
    ? t('keepsRunning')
    : start.startDate === undefined
      ? t('noDateYet')
      : formatDay(start.startDate, language);

/** Whether a start is behind us. */
export const isOver = ({ endDate, entry }: DeskStartRow, today: string): boolean =>
  endDate !== undefined && endDate < today && entry !== 'rolling';

/** Whether somebody can still begin in a group: it has a start that is not over and not cancelled. */
export const hasStart = ({ editions }: DeskGroupRow, today: string): boolean =>
  editions.some((it) => !isOver(it, today) && it.signupStatus !== 'cancelled');

/** How a start stands, in a few words. */
export function startState(
  start: DeskStartRow,
  { t, today }: DeskView,
): { words: string; tone: 'good' | 'notice' | 'quiet' } {
  const { signupStatus, held, capacity, entry, nextSteps } = start;
  const missing = (capacity?.minimum ?? 0) - held;
  const quiet = (words: string) => ({ words, tone: 'quiet' as const });
  if (signupStatus === 'cancelled') return quiet(t('start-cancelled'));
  if (isOver(start, today)) return quiet(t('start-over'));
  if (nextSteps.includes('choose-next')) return { words: t('start-place-free'), tone: 'notice' };
  if (signupStatus === 'closed') return quiet(t('start-closed'));
  if (signupStatus === 'not-yet-open') return quiet(t('start-not-yet-open'));
  if (entry === 'rolling') return quiet(t('start-rolling'));
  const isFull = capacity?.maximum !== undefined && held >= capacity.maximum;
  if (isFull || signupStatus === 'full' || signupStatus === 'waiting-list')
    return quiet(t('start-full'));
  if (signupStatus === 'started') return quiet(t('start-begun'));
  if (missing > 0) {
    const words = t('start-missing', { count: missing });
    return nextSteps.includes('below-minimum') ? { words, tone: 'notice' } : quiet(words);
  }
  return { words: t(capacity?.minimum ? 'start-goes-on' : 'start-open'), tone: 'good' };
}
