import { expect, it } from 'vitest';
import { mergeFields } from '../../../src/domain/desk/merge-fields.ts';

const base = { question: 'Vraag', a: 'Een', b: 'Twee' };

it('takes over what only one side changed', () => {
  const mine = { ...base, a: 'Eén' };
  const theirs = { ...base, b: 'Twee!', c: 'Drie' };
  expect(mergeFields(base, mine, theirs)).toEqual({
    merged: { question: 'Vraag', a: 'Eén', b: 'Twee!', c: 'Drie' },
    conflicts: [],
  });
});

it('asks for a choice only where both changed it differently, and keeps mine until then', () => {
  const mine = { ...base, question: 'Mijn vraag', a: 'Zelfde' };
  const theirs = { ...base, question: 'Hun vraag', a: 'Zelfde' };
  const { merged, conflicts } = mergeFields(base, mine, theirs);
  expect(merged['question']).toBe('Mijn vraag');
  expect(conflicts).toEqual([{ field: 'question', mine: 'Mijn vraag', theirs: 'Hun vraag' }]);
});

it('counts an absent field as an empty one', () => {
  expect(mergeFields({ a: '' }, {}, { a: 'Nieuw' })).toEqual({
    merged: { a: 'Nieuw' },
    conflicts: [],
  });
  expect(mergeFields({ a: 'Oud' }, {}, { a: 'Nieuw' }).conflicts).toEqual([
    { field: 'a', mine: '', theirs: 'Nieuw' },
  ]);
});
