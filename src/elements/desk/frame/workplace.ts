import type { DeskTexts } from '../../../locale/nl/desk.ts';
import type { Translate } from '../../../locale/translate.ts';
import { tabWords, type Frame, type FrameTab } from './frame.ts';
import type { DeskTab } from './tabs.ts';

/** Where somebody is, of the parts that they see. */
export interface Place {
  readonly tabs: readonly DeskTab[];
  readonly current: DeskTab;
  /** Decisions that wait; absent until they are known. */
  readonly waiting: number | undefined;
  /** Wishes with words of danger; absent when there are none. */
  readonly toReadToday: number | undefined;
  /** The tabs of the working group. */
  readonly ballotTabs: readonly FrameTab[];
  open(tab: DeskTab): void;
}

/** The working group is a workplace of its own: who has both goes to and fro. */
export function workplaceOf(
  { tabs, current, waiting, toReadToday, ballotTabs, open }: Place,
  t: Translate<DeskTexts>,
): Pick<Frame, 'tabs' | 'other'> {
  const isBallots = current === 'ballots';
  const there = tabs.find((it) => (it === 'ballots') !== isBallots);
  const tabOf = (tab: DeskTab): FrameTab => ({
    words: t(tabWords[tab]),
    isCurrent: tab === current,
    ...(tab === 'todo' && { count: waiting }),
    ...(tab === 'signals' && { count: toReadToday }),
    open: () => open(tab),
  });
  return {
    tabs: isBallots ? ballotTabs : tabs.filter((it) => it !== 'ballots').map(tabOf),
    other: there && {
      words: t(isBallots ? 'toInstitution' : 'toWorkingGroup'),
      open: () => open(there),
    },
  };
}
