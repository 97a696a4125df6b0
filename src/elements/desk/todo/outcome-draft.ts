import { todayIn } from '../../../domain/dates/dates.ts';
import type { Outcome } from './outcome.ts';

/** What is typed in an opened decision. */
export interface OutcomeDraft {
  outcome: string;
  date: string;
  time: string;
  edition: string;
  note: string;
}

export const emptyDraft = (): OutcomeDraft => ({
  outcome: '',
  date: '',
  time: '',
  edition: '',
  note: '',
});

/** What is not right yet in an opened decision. */
export type DraftProblem = 'outcome' | 'date' | 'past' | 'edition';

/** What is not right with the day of a talk. */
function problemOfDay(date: string): 'date' | 'past' | undefined {
  if (!date) return 'date';
  return date < todayIn('Europe/Amsterdam', new Date()) ? 'past' : undefined;
}

/** What of a draft is not right yet for the outcome that was chosen. */
export function problemOf(
  outcome: Outcome | undefined,
  { date, edition }: OutcomeDraft,
): DraftProblem | undefined {
  if (!outcome) return 'outcome';
  if (outcome.act.kind === 'move' && outcome.act.asksForTalk) return problemOfDay(date);
  return outcome.act.kind === 'start' && !edition ? 'edition' : undefined;
}

/** Where each problem is mended. */
export const fieldOf: Record<DraftProblem, string> = {
  outcome: '#outcome-0',
  date: '#talk-date',
  past: '#talk-date',
  edition: '#todo-edition',
};
