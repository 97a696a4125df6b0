import { formatDate, formatTimes } from '../../../locale/format.ts';
import type { DeskView } from '../desk-view.ts';
import { commonTimes, type StartDraft } from '../../../domain/desk/start-draft.ts';

/** What a field of a start is called where two versions stand beside each other. */
export function fieldWords(key: keyof StartDraft, { t }: DeskView): string {
  switch (key) {
    case 'sessions':
      return t('daysAndTimes');
    case 'startTime':
      return t('from');
    case 'endTime':
      return t('until');
    case 'status':
      return t('signupState');
    default:
      return t(key);
  }
}

/** A value of a start in words. */
export function valueWords<Key extends keyof StartDraft>(
  key: Key,
  draft: StartDraft,
  view: DeskView,
): string {
  const { t, language, today } = view;
  if (key === 'sessions') {
    const held = draft.sessions.filter((it) => !it.isSkipped);
    const times = commonTimes(held, today);
    const days = held.map((it) => formatDate(it.date, language, false)).join(', ');
    const hours = times.startTime
      ? formatTimes(times.startTime, times.endTime || undefined, language)
      : '';
    return [days, hours].filter(Boolean).join(', ');
  }
  if (key === 'status') {
    const found = (['open', 'closed', 'cancelled'] as const).find((it) => it === draft.status);
    return found ? t(`status-${found}`) : draft.status;
  }
  return (draft[key] as string) || t('nothing');
}
