import type { DeskView } from '../desk-view.ts';

/** That somebody goes first on the waiting list from now on, or no longer. */
export const priorityDone = (
  hasPriority: boolean,
  who: string,
  { t }: Pick<DeskView, 't'>,
): string => t(hasPriority ? 'priorityGiven' : 'priorityEnded', { who });
