import type { ReactiveControllerHost } from 'lit';
import type { DeskHost } from '../desk-host.ts';
import type { Saved } from './group-calls.ts';

/** What the edits of the offer have in common. */
export interface EditContext {
  readonly element: ReactiveControllerHost;
  readonly host: DeskHost;
  today(): string;
  /** Days on which the institution of the opened group is closed. */
  closingDays(): readonly string[];
  /**
   * Goes back to the list: `words` say what was stored at once; a change that is held shows there with the
   * way back. The focus goes to the first of the selectors that is there.
   */
  finish(saved: Saved, words?: string, ...selectors: readonly string[]): Promise<void>;
}
