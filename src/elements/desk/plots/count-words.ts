import type { PeopleCount } from '../../../contract/desk-signal-report.ts';
import type { DeskView } from '../desk-view.ts';

/** A number, or the bound that stands in its place: "minder dan 5". */
export const countWords = ({ count, fewerThan }: PeopleCount, { t }: Pick<DeskView, 't'>): string =>
  count === undefined ? t('fewerThan', { count: fewerThan ?? 0 }) : String(count);
