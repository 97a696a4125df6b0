import type { BallotView } from '../ballot/ballot-view.ts';

/** What the poll gives its templates. */
export type PollView = BallotView<'definition-poll'>;
