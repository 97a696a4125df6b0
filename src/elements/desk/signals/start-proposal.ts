import type { Daypart } from '../../../domain/dates/dates.ts';

/** What a new start should be like, as far as the signals tell. */
export interface StartProposal {
  /** The id of the group; absent when the person has to choose one. */
  readonly group?: string | undefined;
  readonly daypart?: Daypart | undefined;
  /** A town. */
  readonly place?: string | undefined;
  /** How many meetings. */
  readonly sessionCount?: number | undefined;
}

/** Opens the part of the desk where a start is made; `undefined` while nothing can make one. */
export type StartEdition = ((proposal: StartProposal) => void) | undefined;
