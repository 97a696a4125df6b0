import { describe, expect, it } from 'vitest';
import type { Group } from '../../../src/contract/group.ts';
import type { Institution } from '../../../src/contract/institution.ts';
import { ageBands, hasAgeLimits } from '../../../src/domain/signup/age-bands.ts';
import { modeFor, otherModes } from '../../../src/domain/signup/signup-mode.ts';

const group = (ages: Partial<Group>) => ({ id: 'g', name: 'G', editions: [], ...ages }) as Group;
const children = group({ ageMin: 8, ageMax: 12 });
const grownUps = group({ ageMin: 18 });
const letsMinors = { minorsMaySignUp: true } as Institution;

describe('who signs up whom', () => {
  it.each([
    ['what is requested', 'referrer', grownUps, undefined, 'referrer'],
    ['the visitor, when nothing is requested', undefined, grownUps, undefined, 'self'],
    ['the visitor, when something unknown is requested', 'robot', grownUps, undefined, 'self'],
    ['a parent, for a group of children', 'self', children, undefined, 'child'],
    ['the child, where the institution lets it', 'self', children, letsMinors, 'self'],
    ['the visitor, without a group', undefined, undefined, undefined, 'self'],
  ])('is %s', (_, requested, of, institution, mode) => {
    expect(modeFor(requested, of, institution)).toBe(mode);
  });

  it.each([
    ['grown-ups', 'self', grownUps, undefined, ['referrer', 'talk']],
    ['children', 'child', children, undefined, ['referrer', 'talk']],
    ['children who may sign up', 'child', children, letsMinors, ['self', 'referrer', 'talk']],
    ['no certain age', 'referrer', group({}), undefined, ['self', 'talk']],
    ['some minors', 'self', group({ ageMin: 14 }), undefined, ['child', 'referrer', 'talk']],
  ] as const)('offers other ways in to a group for %s', (_, mode, of, institution, others) => {
    expect(otherModes(mode, of, institution)).toEqual(others);
  });

  it('offers no talk where there is none', () => {
    expect(otherModes('self', group({ intake: 'none' }), undefined)).not.toContain('talk');
  });
});

describe('age bands', () => {
  it.each([
    [{ ageMin: 18 }, false, ['<18', '18+']],
    [{ ageMax: 65 }, false, ['<16', '16-65', '66+']],
    [{ ageMin: 8, ageMax: 12 }, false, ['<8', '8-12', '13+']],
    [{ ageMin: 12, ageMax: 18 }, false, ['<12', '12-15', '16-18', '19+']],
    [{ ageMin: 12, ageMax: 18 }, true, ['<12', '12-18', '19+']],
    [{ ageMin: 16 }, false, ['<16', '16+']],
    [{ ageMin: 0 }, true, ['0+']],
  ])('%o, minors alone: %s', (ages, minorsMaySignUp, values) => {
    expect(ageBands(ages, minorsMaySignUp).map((it) => it.value)).toEqual(values);
  });

  it('leave no age out and have none twice', () => {
    const bands = ageBands({ ageMin: 12, ageMax: 18 }, false);
    for (let age = 0; age < 100; age += 1)
      expect(
        bands.filter(({ from = 0, through = Infinity }) => from <= age && age <= through),
        String(age),
      ).toHaveLength(1);
  });

  it('are asked only of a group with limits', () => {
    expect([{}, { ageMin: 0 }, { ageMax: 12 }].map(hasAgeLimits)).toEqual([false, true, true]);
  });
});
