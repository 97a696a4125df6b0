import { expect, it } from 'vitest';
import {
  countOrBound,
  hiddenCounts,
  medianOfMany,
  shownCounts,
} from '../../../src/domain/figures/small-counts.ts';
import { listOf } from '../../../src/domain/list-of.ts';

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
  // Two that are below 5 and 8 together are both 4; with a third they can be anything.
  [
    [12, 9, 4, 4],
    [9, 4, 4],
  ],
  [[3], [3]],
  [[9, 0], []],
])('of %j are hidden %j', (counts, hidden) => {
  const { positions } = hiddenCounts(counts);
  expect(counts.filter((_, at) => positions.has(at))).toEqual(hidden);
});

/** All lists of so many counts from 0 to `largest`. */
function* listsOf(length: number, largest: number): Generator<number[]> {
  if (length === 0) yield [];
  else
    for (const rest of listsOf(length - 1, largest))
      for (let count = 0; count <= largest; count += 1) yield [...rest, count];
}

it.each([
  [1, 12],
  [2, 12],
  [3, 12],
  [4, 7],
  [5, 5],
])(
  'leaves at least two values for each hidden count to who knows the method and all that is shown: %i counts up to %i',
  (length, largest) => {
    // Lists that look the same from outside, by what is shown of them.
    const alike = new Map<string, number[][]>();
    for (const counts of listsOf(length, largest)) {
      const key = JSON.stringify(shownCounts(counts));
      alike.set(key, [...(alike.get(key) ?? []), counts]);
    }
    let hidden = 0;
    for (const [shown, lists] of alike) {
      const { counts, total } = JSON.parse(shown) as ReturnType<typeof shownCounts>;
      counts.forEach((count, at) => {
        if ('count' in count) {
          expect(count.count === 0 || count.count >= 5, shown).toBe(true);
          return;
        }
        hidden += 1;
        // Larger counts than the generator makes would only add possibilities.
        const values = new Set(lists.map((it) => it[at]));
        expect(values.size, `${shown} can only be ${JSON.stringify(lists)}`).toBeGreaterThan(1);
      });
      if (!('count' in total)) {
        expect(new Set(lists.map((it) => it.reduce((a, b) => a + b, 0))).size).toBeGreaterThan(1);
      }
    }
    expect(hidden).toBeGreaterThan(0);
  },
);

it('says nothing else about a count than itself or a bound', () => {
  expect(listOf(7, (count) => countOrBound(count))).toEqual([
    { count: 0 },
    { fewerThan: 5 },
    { fewerThan: 5 },
    { fewerThan: 5 },
    { fewerThan: 5 },
    { count: 5 },
    { count: 6 },
  ]);
});

it('has no middle of few numbers', () => {
  expect(medianOfMany([1, 2, 3, 40])).toBeUndefined();
  expect(medianOfMany([30, 1, 2, 3, 40])).toBe(3);
});
