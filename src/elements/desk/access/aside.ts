import type { Frame } from '../frame/frame.ts';

/** What is beside the parts of the desk: one's own account, and colleagues. */
export type Aside = 'account' | 'colleagues';

/** The frame while something beside the parts is open: no part is the current one, each leads away. */
export const besideParts = <Part extends Pick<Frame, 'tabs' | 'other'>>(
  frame: Part,
  leave: () => void,
): Part => ({
  ...frame,
  tabs: frame.tabs.map((tab) => ({
    ...tab,
    isCurrent: false,
    open: () => {
      leave();
      tab.open();
    },
  })),
});
