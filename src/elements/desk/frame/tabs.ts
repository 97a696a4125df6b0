import type { DeskTask } from '../../../contract/desk-rights.ts';

/** The parts of the desk, in the order of the frame; `ballots` is a workplace of its own. */
export const deskTabs = ['todo', 'signups', 'offer', 'signals', 'figures', 'ballots'] as const;
export type DeskTab = (typeof deskTabs)[number];

/** Whose work a part is: one of these tasks is enough. */
const tasks: Readonly<Record<DeskTab, readonly DeskTask[]>> = {
  todo: ['signups'],
  signups: ['signups'],
  offer: ['offer'],
  signals: ['signals'],
  figures: ['signals'],
  ballots: ['ballots'],
};

/** Which parts somebody sees: one that leads nowhere is not shown. */
export const tabsFor = (has: (task: DeskTask) => boolean): readonly DeskTab[] =>
  deskTabs.filter((tab) => tasks[tab].some((task) => has(task)));
