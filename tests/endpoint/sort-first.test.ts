import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortFirst } from '../../src/endpoint/offer/sort-first.ts';

it('gives the smallest, in order, and loses none', () => {
  const numbers = fc.array(fc.oneof(fc.nat(9), fc.nat()), { maxLength: 300 });
  fc.assert(
    fc.property(numbers, fc.nat(320), (all, count) => {
      const whole = Float64Array.from(all).sort();
      const some = Float64Array.from(all);
      expect(sortFirst(some, count)).toEqual(whole.slice(0, count));
      expect(some.slice().sort()).toEqual(whole);
    }),
    { numRuns: 500 },
  );
});
