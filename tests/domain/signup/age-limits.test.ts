import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageBands } from '../../../src/domain/signup/age-bands.ts';
import { isOutsideAges } from '../../../src/domain/signup/age-limits.ts';
import { ageRangeOf } from '../../../src/domain/signup/age-range.ts';

const age = fc.integer({ min: 0, max: 110 });
const limits = fc
  .record({
    ageMin: fc.option(age, { nil: undefined }),
    ageMax: fc.option(age, { nil: undefined }),
  })
  .filter(({ ageMin = 0, ageMax = Infinity }) => ageMin <= ageMax);

describe('ages that a group is not for', () => {
  it.each([
    [{ ageMin: 18 }, '<18', true],
    [{ ageMin: 18 }, '17', true],
    [{ ageMin: 18 }, '18', false],
    [{ ageMin: 18 }, '16-20', false],
    [{ ageMax: 12 }, '13+', true],
    [{ ageMax: 12 }, '12-15', false],
    [{ ageMin: 18 }, undefined, false],
    [{ ageMin: 18 }, 'grown-up', false],
    [{}, '<18', false],
  ])('%o for %s: %s', (ages, band, isOutside) => {
    expect(isOutsideAges(ages, band)).toBe(isOutside);
  });

  it('of one age are those below the youngest and above the oldest', () => {
    fc.assert(
      fc.property(limits, age, ({ ageMin = 0, ageMax = Infinity }, years) => {
        expect(isOutsideAges({ ageMin, ageMax }, String(years))).toBe(
          years < ageMin || years > ageMax,
        );
      }),
    );
  });

  it('are in bands of their own in the form, whatever the ages of the institution', () => {
    const minors = fc.record({ selfFrom: age, talkOnlyFrom: fc.option(age, { nil: undefined }) });
    fc.assert(
      fc.property(limits, minors, age, (ages, { selfFrom, talkOnlyFrom }, years) => {
        const bands = ageBands(ages, {
          minors: { selfFrom, ...(talkOnlyFrom !== undefined && { talkOnlyFrom }) },
        });
        const [own, ...others] = bands.filter(({ value }) => {
          const range = ageRangeOf(value)!;
          return range.from <= years && years <= range.through;
        });
        expect(others).toEqual([]);
        expect(isOutsideAges(ages, own!.value)).toBe(isOutsideAges(ages, String(years)));
      }),
    );
  });
});
