import type { BallotView } from '../ballot/ballot-view.ts';
import type { SurveyTexts } from './priority-survey.strings.ts';

/** What the survey gives its templates. */
export type SurveyView = BallotView<SurveyTexts>;
