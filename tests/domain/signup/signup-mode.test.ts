import { describe, expect, it } from 'vitest';
import type { Group } from '../../../src/contract/group.ts';
import type { Institution } from '../../../src/contract/institution.ts';
import { ageBands } from '../../../src/domain/signup/age-bands.ts';
import { hasAgeLimits } from '../../../src/domain/signup/age-limits.ts';
import { aloneAt } from '../../../src/domain/signup/minors.ts';
import { hasTalk, modeFor, modesFor } from '../../../src/domain/signup/signup-mode.ts';

const group = (ages: Partial<Group>) => ({ id: 'g', name: 'G', editions: [], ...ages }) as Group;
const children = group({ ageMin: 8, ageMax: 12 });
const grownUps = group({ ageMin: 18 });
const letsMinors = { minors: { selfFrom: 0 } } as Institution;

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
    ['grown-ups', grownUps, undefined, ['self', 'helper', 'referrer']],
    ['children', children, undefined, ['child', 'helper', 'referrer']],
    ['children who may sign up', children, letsMinors, ['self', 'child', 'helper', 'referrer']],
    ['no certain age', group({}), undefined, ['self', 'helper', 'referrer']],
    ['some minors', group({ ageMin: 14 }), undefined, ['self', 'child', 'helper', 'referrer']],
  ] as const)('offers the ways in to a group for %s', (_, of, institution, modes) => {
    expect(modesFor(of, institution)).toEqual(modes);
  });

  it('offers no talk where there is none', () => {
    expect(hasTalk(group({ intake: 'none' }))).toBe(false);
    expect(hasTalk(group({}))).toBe(true);
  });
});

describe('what somebody can do alone', () => {
  it.each([
    ['12-15', {}, 'nothing'],
    ['<16', {}, 'nothing'],
    ['16-18', {}, 'sign-up'],
    ['18+', {}, 'sign-up'],
    ['', {}, 'sign-up'],
    ['12-15', { talkOnlyFrom: 12 }, 'talk'],
    ['<12', { talkOnlyFrom: 12 }, 'nothing'],
    ['12-15', { selfFrom: 12 }, 'sign-up'],
    ['<12', { selfFrom: 12 }, 'nothing'],
  ])('of %s with %o: %s', (band, minors, alone) => {
    expect(aloneAt(band, { minors })).toBe(alone);
  });
});

describe('age bands', () => {
  it.each([
    [{ ageMin: 18 }, {}, ['<18', '18+']],
    [{ ageMax: 65 }, {}, ['<16', '16-65', '66+']],
    [{ ageMin: 8, ageMax: 12 }, {}, ['<8', '8-12', '13+']],
    [{ ageMin: 12, ageMax: 18 }, {}, ['<12', '12-15', '16-18', '19+']],
    [{ ageMin: 12, ageMax: 18 }, { selfFrom: 0 }, ['<12', '12-18', '19+']],
    [{ ageMin: 8, ageMax: 18 }, { talkOnlyFrom: 12 }, ['<8', '8-11', '12-15', '16-18', '19+']],
    [{ ageMin: 8, ageMax: 18 }, { selfFrom: 14 }, ['<8', '8-13', '14-18', '19+']],
    [{ ageMin: 8, ageMax: 18 }, { selfFrom: 14, talkOnlyFrom: 15 }, ['<8', '8-13', '14-18', '19+']],
    [{ ageMin: 16 }, {}, ['<16', '16+']],
    [{ ageMin: 0 }, { selfFrom: 0 }, ['0+']],
  ])('%o, minors %o', (ages, minors, values) => {
    expect(ageBands(ages, { minors }).map((it) => it.value)).toEqual(values);
  });

  it('leave no age out and have none twice', () => {
    const bands = ageBands({ ageMin: 12, ageMax: 18 }, { minors: { talkOnlyFrom: 13 } });
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
