import { describe, expect, it } from 'vitest';
import { EditDraft } from '../../../../src/elements/desk/ballots/edit-draft.ts';

const base = { question: 'Vraag', a: 'Een', b: 'Twee' };

function merged(before: object, mine: object, theirs: object): EditDraft {
  const draft = new EditDraft({ ...before }, { version: 1 } as never, { ...mine });
  draft.mergeWith({ ...theirs }, { version: 2 } as never);
  return draft;
}

it('takes over what only one side changed', () => {
  const { values, conflicts } = merged(
    base,
    { ...base, a: 'Eén' },
    { ...base, b: 'Twee!', c: 'Drie' },
  );
  expect(values).toEqual({ question: 'Vraag', a: 'Eén', b: 'Twee!', c: 'Drie' });
  expect(conflicts).toEqual([]);
});

it('asks for a choice only where both changed it differently, and keeps mine until then', () => {
  const mine = { ...base, question: 'Mijn vraag', a: 'Zelfde' };
  const draft = merged(base, mine, { ...base, question: 'Hun vraag', a: 'Zelfde' });
  expect(draft.values['question']).toBe('Mijn vraag');
  expect(draft.conflicts).toEqual([{ field: 'question', mine: 'Mijn vraag', theirs: 'Hun vraag' }]);
  expect(draft.isDecided).toBe(false);
});

describe('options', () => {
  const words = (options: Readonly<Record<string, string>>) => ({
    items: Object.keys(options).join(' '),
    ...Object.fromEntries(Object.entries(options).map(([id, name]) => [` name ${id}`, name])),
  });
  const before = words({ a: 'Een', b: 'Twee', c: 'Drie' });

  it('that each added go together', () => {
    const { values, conflicts } = merged(
      before,
      words({ a: 'Een', b: 'Twee', c: 'Drie', d: 'Mijn vier' }),
      words({ a: 'Een', b: 'Twee', c: 'Drie', e: 'Hun vier' }),
    );
    expect(values).toMatchObject({
      items: 'a b c e d',
      ' name d': 'Mijn vier',
      ' name e': 'Hun vier',
    });
    expect(conflicts).toEqual([]);
  });

  it('that either took away are gone', () => {
    const four = words({ a: 'Een', b: 'Twee', c: 'Drie', d: 'Vier' });
    const mine = { ...four, items: 'a b d' };
    const { values, conflicts } = merged(four, mine, words({ b: 'Twee', c: 'Drie', d: 'Vier' }));
    expect([values['items'], conflicts]).toEqual(['b d', []]);
  });

  it('that both took away are gone, also when their words were changed first', () => {
    const mine = { ...before, items: 'b c', ' name a': 'Eén' };
    const { values, conflicts } = merged(before, mine, words({ b: 'Twee', c: 'Drie' }));
    expect([values['items'], conflicts]).toEqual(['b c', []]);
  });

  it('stay, with their words, when each took others away and fewer than two would be left', () => {
    const mine = { ...before, items: 'a b' };
    const { values, conflicts } = merged(before, mine, words({ b: 'Twee', c: 'Drie' }));
    expect(values).toMatchObject({ items: 'b c a', ' name a': 'Een', ' name c': 'Drie' });
    expect(conflicts).toEqual([]);
  });

  it('that one took away stay when the other changed their words', () => {
    const mine = { ...before, items: 'a b', ' name a': 'Eén' };
    const { values, conflicts } = merged(before, mine, words({ b: 'Twee', c: 'Derde' }));
    expect(values).toMatchObject({ items: 'b c a', ' name a': 'Eén', ' name c': 'Derde' });
    expect(conflicts).toEqual([]);
  });
});

it('counts an absent field as an empty one', () => {
  expect(merged({ a: '' }, {}, { a: 'Nieuw' })).toMatchObject({
    values: { a: 'Nieuw' },
    conflicts: [],
  });
  expect(merged({ a: 'Oud' }, {}, { a: 'Nieuw' }).conflicts).toEqual([
    { field: 'a', mine: '', theirs: 'Nieuw' },
  ]);
});
