import type { DeskTask } from '../../../contract/desk-rights.ts';

/** The parts of the desk that exist. */
export type DeskTab = 'todo' | 'signups';

/** Which parts somebody sees: one that leads nowhere is not shown. */
export const tabsFor = (has: (task: DeskTask) => boolean): readonly DeskTab[] => [
  ...(has('signups') || has('ballots') ? (['todo'] as const) : []),
  ...(has('signups') ? (['signups'] as const) : []),
];
