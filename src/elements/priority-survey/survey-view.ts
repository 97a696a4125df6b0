import type { BallotView } from '../ballot/ballot-view.ts';

/** What the survey gives its templates. */
export type SurveyView = BallotView<'priority-survey'>;
