import { expect, it } from 'vitest';
import { hiddenCounts } from '../../src/domain/figures/small-counts.ts';

it.each([
  [[9, 7, 5], []],
  [
    [9, 7, 4, 2],
    [4, 2],
  ],
  // One hidden count could be worked out from the others.
  [
    [9, 7, 4],
    [7, 4],
  ],
  [[3], [3]],
  [[9, 0], []],
])('of %j are hidden %j', (counts, hidden) => {
  const list = counts.map((count) => ({ count }));
  const found = hiddenCounts(list);
  expect(list.filter((it) => found.has(it)).map((it) => it.count)).toEqual(hidden);
});
