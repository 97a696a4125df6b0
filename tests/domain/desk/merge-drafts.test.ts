import { expect, it } from 'vitest';
import { mergeDrafts } from '../../../src/domain/desk/merge-drafts.ts';

const base = { time: '9:30', place: 'zaal 2', places: 12, days: ['ma'] };

it('keeps what each changed alone, and asks only for what both changed', () => {
  const theirs = { ...base, time: '10:00', place: 'zaal 4' };
  const mine = { ...base, time: '13:30', places: 9 };
  expect(mergeDrafts(base, theirs, mine)).toEqual({
    merged: { time: '13:30', place: 'zaal 4', places: 9, days: ['ma'] },
    conflicts: ['time'],
    theirs: ['place'],
    mine: ['places'],
  });
});

it('finds no conflict where both made the same change', () => {
  const both = { ...base, days: ['di'] };
  expect(mergeDrafts(base, both, structuredClone(both))).toMatchObject({
    merged: both,
    conflicts: [],
  });
});
