import type { MessageKey } from './message-key.ts';
import type { OwnWords } from './situation.ts';

/**
 * A sentence by its key. `count` is the number in it; its other values (`group`, `position`, `moment`,
 * `day`) are those of the sign-up, in the words of the reader's language.
 */
export interface MessageText {
  readonly key: MessageKey;
  readonly count?: number;
}

/** A sentence of a step: one of ours, or one in the institution's own words. */
export type StepText = MessageText | OwnWords;

/** One thing that comes next. */
export interface MessageStep {
  readonly title: MessageText;
  readonly texts: readonly StepText[];
  /** The step is the first day: time and place belong with it. */
  readonly isFirstDay?: boolean;
}
