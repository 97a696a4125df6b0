import { formatDate, formatTimes } from '../../../locale/format.ts';
import type { DeskView } from '../desk-view.ts';
import { commonTimes } from '../../../domain/desk/draft-sessions.ts';
import { rhythms } from '../../../domain/desk/start-rhythm.ts';
import type { StartDraft } from '../../../domain/desk/start-draft.ts';
import { childcares, modes } from './entry-fields.ts';

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

/** What the field of a fault is called, by the id of its control. */
export function startFieldName(field: string, { t }: DeskView): string | undefined {
  switch (field) {
    case 'first-day':
      return t('firstSession');
    case 'session-count':
      return t('sessionCount');
    case 'start-time':
      return t('from');
    case 'end-time':
      return t('until');
    case 'building':
    case 'street':
    case 'city':
    case 'maximum':
    case 'minimum':
    case 'amount':
      return t(field);
    default:
      return field.startsWith('session-') ? t('day') : undefined;
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
  if (key === 'mode') {
    const found = modes.find((it) => it === draft.mode);
    return found ? t(`mode-${found}`) : draft.mode;
  }
  if (key === 'childcare') {
    const found = childcares.find((it) => it === draft.childcare);
    return found ? t(`childcare-${found}`) : draft.childcare || t('notSaid');
  }
  if (key === 'entry') {
    const found = (['fixed', 'rolling', 'when-full'] as const).find((it) => it === draft.entry);
    return found ? t(`entry-${found}`) : draft.entry;
  }
  if (key === 'rhythm') {
    const found = rhythms.find((it) => it === draft.rhythm) ?? 'as-before';
    return t(found === 'as-before' ? 'rhythm-as-is' : `rhythm-${found}`);
  }
  return (draft[key] as string) || t('nothing');
}
