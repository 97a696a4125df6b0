import { todayIn } from '../../domain/dates/dates.ts';
import { formatDate } from '../../locale/format.ts';
import { mailWordsFor } from '../../locale/mail-words.ts';
import { timezone } from '../offer/public-offer.ts';

/** A summary with the count that it was written on, where that is known. */
export interface StoredSummary {
  summary?: string;
  summaryAt?: string;
  summaryAnswers?: number;
}

/** The summary as it was written. */
export const textOf = ({ summary }: StoredSummary): { summary?: string } =>
  summary === undefined ? {} : { summary };

/**
 * The summary as visitors read it. Once the count is another one, it tells on which day and on how many
 * answers it was written.
 */
export function shownSummary(
  { summary, summaryAt, summaryAnswers }: StoredSummary,
  answers: number,
  [one, many]: readonly [string, string],
): { summary?: string } {
  if (summary === undefined) return {};
  if (summaryAt === undefined || summaryAnswers === undefined || summaryAnswers === answers) {
    return { summary };
  }
  const day = formatDate(todayIn(timezone, new Date(summaryAt)), mailWordsFor().language);
  const count = `${summaryAnswers} ${summaryAnswers === 1 ? one : many}`;
  return { summary: `${summary} (Geschreven op ${day}, bij ${count}.)` };
}
