import type { BallotView } from '../ballot/ballot-view.ts';
import type { PollTexts } from './definition-poll.strings.ts';

/** What the poll gives its templates. */
export type PollView = BallotView<PollTexts>;
