import { describe, expect, it } from 'vitest';
import {
  compareOrders,
  compareWithMeans,
  worthTelling,
} from '../../../src/domain/survey/comparison.ts';

const meansOf = (means: Record<string, number>) => ({
  factors: Object.entries(means).map(([id, meanRank]) => ({ id, rank: 1, meanRank, ranks: [] })),
});

describe('an own order beside the mean', () => {
  it.each([
    ['higher, rounded half away from zero', 6.5, 3, -4],
    ['lower', 1.5, 4, 3],
    ['less than one place apart', 4.9, 4, 0],
    ['one place apart', 5, 4, -1],
    ['the same', 4, 4, 0],
  ])('is %s', (_, meanRank, place, difference) => {
    const own = ['w', 'x', 'y', 'z'];
    own[place - 1] = 'a';
    expect(compareWithMeans(own, meansOf({ a: meanRank }))).toEqual([
      { id: 'a', place, difference },
    ]);
  });

  it('has nothing of a factor that was not placed', () => {
    expect(compareWithMeans(['b'], meansOf({ a: 1, b: 1 })).map(({ id }) => id)).toEqual(['b']);
  });
});

it('two orders are compared where both have placed something', () => {
  expect(compareOrders(['a', 'b', 'c'], ['c', 'b', 'd'])).toEqual([
    { id: 'b', place: 2, difference: 0 },
    { id: 'c', place: 3, difference: 2 },
  ]);
});

describe('what is worth telling', () => {
  const all = (...differences: number[]) =>
    differences.map((difference, index) => ({ id: String(index), place: index + 1, difference }));
  const told = (...differences: number[]) =>
    worthTelling(all(...differences)).map(({ difference }) => difference);

  it('is the largest differences first, then one that is equal, three in all', () => {
    expect(told(1, 0, -4, 0, 3, 2)).toEqual([-4, 3, 0]);
    expect(told(1, -4, 3, 2)).toEqual([-4, 3, 2]);
    expect(told(0, 0, 0)).toEqual([0]);
    expect(told()).toEqual([]);
  });
});
