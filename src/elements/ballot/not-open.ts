import type { Poll } from '../../contract/poll.ts';
import type { Survey } from '../../contract/survey.ts';
import { formatMoment } from '../../locale/format.ts';
import type { Language } from '../../locale/language.ts';

/** The words of a widget about a poll or survey that takes no answers. */
export interface NotOpenTexts {
  readonly closed: string;
  readonly notYetOpen: string;
  readonly opens: (moment: string) => string;
}

/** Why no answers are taken now; and from when, if the endpoint tells it. */
export function notOpenWords(
  { state, opensAt }: Pick<Poll | Survey, 'state' | 'opensAt'>,
  language: Language,
  texts: NotOpenTexts,
): string {
  if (state === 'closed') return texts.closed;
  if (!opensAt) return texts.notYetOpen;
  return `${texts.notYetOpen} ${texts.opens(formatMoment(opensAt, language))}`;
}
