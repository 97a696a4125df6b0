import type { Poll } from '../../contract/poll.ts';
import type { Survey } from '../../contract/survey.ts';

/** When a site lets the result be seen. `after-vote` and `after-answer` mean the same. */
export type ResultsSetting = 'after-vote' | 'after-answer' | 'always' | 'closed';

type Ballot = Pick<Poll | Survey, 'state' | 'resultsVisible'>;

/**
 * Whether the site lets this visitor see the result. The endpoint decides first: where it sends no
 * result, there is nothing to show.
 */
export const allowsResult = (
  setting: ResultsSetting,
  { state }: Ballot,
  hasAnswered: boolean,
): boolean => state === 'closed' || setting === 'always' || (setting !== 'closed' && hasAnswered);

/** Whether the result comes only when the poll or survey is closed. */
export const showsResultOnlyWhenClosed = (setting: ResultsSetting, ballot: Ballot): boolean =>
  setting === 'closed' || ballot.resultsVisible === 'closed';

/** Whether a visitor who has not answered can be told that the result comes after answering. */
export const promisesResultAfterAnswer = (setting: ResultsSetting, ballot: Ballot): boolean =>
  setting !== 'always' && !showsResultOnlyWhenClosed(setting, ballot);
