import { formatDate } from '../../locale/format.ts';
import type { DeskView } from './desk-view.ts';

/** What a group, and one of its starts, is called at the desk. */
interface Named {
  readonly groupName?: string | undefined;
  readonly place?: string | undefined;
  readonly startDate?: string | undefined;
}

/** "Assertiviteitstraining, Huizen"; empty for who named no group. */
export const groupTitle = ({ groupName, place }: Named): string =>
  [groupName, place].filter(Boolean).join(', ');

/** With the first day: "Assertiviteitstraining, Huizen, 14 januari 2027". */
export function startTitle(named: Named, { language }: Pick<DeskView, 'language'>): string {
  const { startDate } = named;
  return [groupTitle(named), startDate && formatDate(startDate, language)]
    .filter(Boolean)
    .join(', ');
}
