import type { FigureRow } from '../../../contract/desk-figures.ts';
import type { PeopleCount } from '../../../contract/desk-signal-report.ts';

/** No paper has the name of a sensitive group: it may be left on a printer. */
export const nameOnPaper = ({ sensitive, label }: FigureRow): string =>
  sensitive ? 'groep zonder naam' : label;

/** A number of people, or the words that stand in place of a small one. */
export const countOnPaper = ({ count, fewerThan }: PeopleCount): number | string =>
  count ?? `minder dan ${fewerThan}`;
