import { todayIn } from '../../domain/dates/dates.ts';
import { formatDate } from '../../locale/format.ts';
import type { DeskView } from './desk-view.ts';

/** The calendar day of a moment, in the Netherlands. */
export const dayOf = (
  instant: string,
  { language }: Pick<DeskView, 'language'>,
  withYear = true,
): string => formatDate(todayIn('Europe/Amsterdam', new Date(instant)), language, withYear);
