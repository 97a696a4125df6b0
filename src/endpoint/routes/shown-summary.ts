import { todayIn } from '../../domain/dates/dates.ts';
import type { SummaryFacts } from '../../domain/poll/summary-check.ts';
import { formatDate } from '../../locale/format.ts';
import { mailWordsFor } from '../../locale/mail-words.ts';
import { timezone } from '../offer/public-offer.ts';

/** A summary with the count that it was written on, where that is known. */
export interface StoredSummary {
  summary?: string;
  summaryAt?: string;
  summaryAnswers?: number;
  summaryFacts?: string;
}

/** The summary as it was written. */
export const textOf = ({ summary }: StoredSummary): { summary?: string } =>
  summary === undefined ? {} : { summary };

/**
 * The numbers that a summary is written on, equal for equal counts. Facts that are worked out otherwise make
 * summaries old that were written before: these then only say when that was.
 */
export const keptFacts = ({ total, counts, others = [] }: SummaryFacts): string =>
  JSON.stringify([
    total,
    Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    others.toSorted((a, b) => a - b),
  ]);

/** Whether a summary was written on another count than the present one. */
export const isSummaryOld = (
  { summaryAnswers, summaryFacts }: StoredSummary,
  facts: SummaryFacts,
): boolean =>
  summaryFacts === undefined
    ? summaryAnswers !== undefined && summaryAnswers !== facts.total
    : summaryFacts !== keptFacts(facts);

/**
 * The summary as visitors read it. Once the count is another one, it tells on which day and on how many
 * answers it was written.
 */
export function shownSummary(
  stored: StoredSummary,
  facts: SummaryFacts,
  [one, many]: readonly [string, string],
): { summary?: string } {
  const { summary, summaryAt, summaryAnswers } = stored;
  if (summary === undefined) return {};
  if (summaryAt === undefined || summaryAnswers === undefined || !isSummaryOld(stored, facts)) {
    return { summary };
  }
  const day = formatDate(todayIn(timezone, new Date(summaryAt)), mailWordsFor().language);
  const count = `${summaryAnswers} ${summaryAnswers === 1 ? one : many}`;
  const changed = summaryAnswers === facts.total ? ' Daarna is de telling veranderd.' : '';
  return { summary: `${summary} (Geschreven op ${day}, bij ${count}.${changed})` };
}
