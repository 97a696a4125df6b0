import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  isMajority,
  largestRemainder,
  leaders,
  percentages,
  roundingNote,
  tally,
  wilson,
} from '../../../src/domain/poll/tally.ts';

// Properties take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const votes = { a: 6, b: 5, c: 4, d: 2, e: 1, f: 0 };
const counts = fc.dictionary(fc.string(), fc.nat(1_000_000), { maxKeys: 20 });
const sum = (it: Record<string, number>) => Object.values(it).reduce((all, one) => all + one, 0);

describe('tally', () => {
  it('adds rounds, and counts the total itself', () => {
    expect(tally([votes, { a: 1, g: 2 }])).toEqual({
      total: 21,
      counts: { ...votes, a: 7, g: 2 },
    });
    expect(tally([])).toEqual({ total: 0, counts: {} });
  });
  it('does not count nonsense', () => {
    expect(tally([{ a: -1, b: NaN, c: 1.5, d: 2 }]).total).toBe(2);
    const id = '__proto__';
    expect(tally([Object.fromEntries([[id, 2]]), { a: 1 }]).total).toBe(3);
  });
});

describe('percentages', () => {
  it('are those of the 18 votes: 28, not the 23 of the source', () => {
    const rounded = percentages(votes);
    expect(rounded).toEqual({ a: 33, b: 28, c: 22, d: 11, e: 6, f: 0 });
    expect(roundingNote(rounded)).toBe(false);
  });
  it('round half up, exactly', () => {
    expect(percentages({ a: 1, b: 199 })).toEqual({ a: 1, b: 100 });
    expect(percentages({ a: 1, b: 7 })).toEqual({ a: 13, b: 88 });
    expect(roundingNote(percentages({ a: 1, b: 7 }))).toBe(true);
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (a, b) => {
        const total = BigInt(a + b);
        if (!total) return;
        const exact = (200n * BigInt(a) + total) / (2n * total);
        expect(percentages({ a, b })['a']).toBe(Number(exact));
      }),
    );
  });
  it('are none without votes', () => {
    expect(percentages({ a: 0 })).toEqual({});
    expect(roundingNote({})).toBe(false);
    expect(largestRemainder({ a: 0 })).toEqual({});
  });
  it('tell when they make no 100', () => {
    expect(roundingNote(percentages({ a: 1, b: 1, c: 1 }))).toBe(true);
    fc.assert(
      fc.property(counts, (it) => {
        const rounded = percentages(it);
        expect(roundingNote(rounded)).toBe(sum(it) > 0 && sum(rounded) !== 100);
      }),
    );
  });
});

describe('largestRemainder', () => {
  it('has the golden values', () => {
    expect(largestRemainder(votes)).toEqual({ a: 33, b: 28, c: 22, d: 11, e: 6, f: 0 });
    expect(Object.values(largestRemainder({ a: 1, b: 1, c: 1 }))).toEqual([34, 33, 33]);
    const six = { a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 };
    expect(Object.values(largestRemainder(six))).toEqual([17, 17, 17, 17, 16, 16]);
    expect(largestRemainder({ 1: 1, 2: 1, 3: 1 }, ['3', '1', '2'])).toEqual({
      3: 34,
      1: 33,
      2: 33,
    });
  });
  it('always makes 100, each within one of its share', () => {
    fc.assert(
      fc.property(counts, (it) => {
        const total = sum(it);
        if (!total) return;
        const parts = largestRemainder(it);
        expect(sum(parts)).toBe(100);
        for (const [id, count] of Object.entries(it)) {
          expect(Math.abs(parts[id]! - (100 * count) / total)).toBeLessThan(1);
        }
      }),
    );
  });
});

describe('wilson', () => {
  it.each([
    [6, 16.28, 56.25],
    [5, 12.5, 50.87],
    [4, 9.0, 45.21],
    [2, 3.1, 32.8],
    [1, 0.99, 25.76],
    [0, 0, 17.59],
  ])('%s of 18', (count, low, high) => {
    const interval = wilson(count, 18)!;
    expect(interval.low * 100).toBeCloseTo(low, 2);
    expect(interval.high * 100).toBeCloseTo(high, 2);
  });
  it('is none without votes', () => expect(wilson(0, 0)).toBeUndefined());
  it('holds the share and stays between 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (yes, no) => {
        if (yes + no === 0) return;
        const { low, high } = wilson(yes, yes + no)!;
        const share = yes / (yes + no);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low - 1e-12).toBeLessThanOrEqual(share);
        expect(high + 1e-12).toBeGreaterThanOrEqual(share);
      }),
    );
  });
});

describe('words that the numbers bear out', () => {
  it('33 % is the largest group and no majority', () => {
    expect(leaders(votes)).toEqual(['a']);
    expect(isMajority(6, 18)).toBe(false);
  });
  it('half is no majority, one more is', () => {
    expect(isMajority(9, 18)).toBe(false);
    expect(isMajority(10, 18)).toBe(true);
    expect(isMajority(0, 0)).toBe(false);
  });
  it('several can lead, and none without votes', () => {
    expect(leaders({ a: 5, b: 5, c: 1 })).toEqual(['a', 'b']);
    expect(leaders({ a: 0 })).toEqual([]);
  });
});
