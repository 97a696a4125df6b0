import type { BallotView } from '../ballot/ballot-view.ts';

/** What the poll gives its templates. */
export interface PollView extends BallotView<'definition-poll'> {
  /** A definition in the words that are voted on, by the id of its option. */
  originalText(option: string): string | undefined;
}
