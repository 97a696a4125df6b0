import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countBits,
  countGroups,
  hasBit,
  intersection,
  setBit,
  slotsOf,
  union,
} from '../../../src/domain/offer/slots.ts';

const sizes = fc.array(fc.oneof(fc.nat(4), fc.nat(100)), { maxLength: 60 });
const bits = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

/** Numbers of slots, and three sets of them. */
const offers = sizes.map(slotsOf).chain((slots) => {
  const set = fc
    .array(bits, { minLength: slots.allGroups.length, maxLength: slots.allGroups.length })
    .map((it) => Int32Array.from(it));
  return fc.record({ slots: fc.constant(slots), one: set, other: set, chosen: set });
});

describe('slots', () => {
  it('are as many as there are editions, and one without any, in the order of the groups', () => {
    fc.assert(
      fc.property(sizes, (all) => {
        const { first, last, allGroups } = slotsOf(all);
        let next = 0;
        all.forEach((size, i) => {
          expect(last[i]! - first[i]! + 1).toBe(Math.max(1, size));
          expect(first[i]).toBeGreaterThanOrEqual(next);
          // Who shares a word with others is in no second one.
          if (size <= 32) expect(first[i]! >> 5).toBe(last[i]! >> 5);
          else expect(first[i]! % 32).toBe(0);
          if (size > 32) expect(allGroups[last[i]! >> 5]).toBe(1 << last[i]!);
          next = last[i]! + 1;
        });
        expect(allGroups.reduce((sum, it) => sum + countBits(it), 0)).toBe(all.length);
      }),
    );
  });
});

describe('sets', () => {
  it('have who was put in, until they are taken out', () => {
    const set = new Int32Array(2);
    for (const slot of [0, 31, 32, 63]) setBit(set, slot);
    setBit(set, 32, false);
    expect([0, 1, 31, 32, 33, 63].filter((it) => hasBit(set, it))).toEqual([0, 31, 63]);
  });
  it('count their bits', () => {
    fc.assert(
      fc.property(bits, (it) => {
        expect(countBits(it)).toBe((it >>> 0).toString(2).replaceAll('0', '').length);
      }),
    );
  });
  it('are joined, and met but for one', () => {
    const [a, b] = [Int32Array.of(6, 1), Int32Array.of(3)];
    const sparse = { words: Int32Array.of(1), bits: b };
    const words = Int32Array.of(0, 1);
    expect(union([{ words, bits: a }, sparse], 2)).toEqual(Int32Array.of(6, 3));
    const whole = Int32Array.of(-1, -1);
    expect(intersection(whole, [a, undefined, Int32Array.of(3, 3)])).toEqual(Int32Array.of(2, 1));
    expect(intersection(whole, [a, undefined, Int32Array.of(3, 3)], 2)).toEqual(a);
  });
});

describe('groups in a set', () => {
  it('are those of which one edition is in it and in the other', () => {
    fc.assert(
      fc.property(offers, ({ slots, one, other, chosen }) => {
        const { first, last, allGroups, words } = slots;
        const wanted = intersection(allGroups, [chosen]);
        const found = new Int32Array(allGroups.length);
        const count = countGroups(slots, { words, bits: one }, other, wanted, found);
        const expected = [...last.keys()].filter((i) => {
          let any = false;
          for (let slot = first[i]!; slot <= last[i]!; slot += 1)
            any ||= hasBit(one, slot) && hasBit(other, slot);
          return any && hasBit(chosen, last[i]!);
        });
        expect([...last.keys()].filter((i) => hasBit(found, last[i]!))).toEqual(expected);
        expect(count).toBe(expected.length);
      }),
      { numRuns: 300 },
    );
  });
});
