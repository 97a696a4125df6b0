import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import {
  codesProblems,
  invitedIn,
} from '../../../../src/elements/desk/ballots/codes/codes-draft.ts';

// Properties take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const delta = { institution: 'Delta', email: 'delta@delta.example' };
const zorg = { institution: 'Welzijn, Zorg en Hulp', email: 'info@wzh.example' };

it.each([
  ['Delta', [{ institution: 'Delta' }], []],
  ['Delta delta@delta.example', [delta], []],
  ['Delta, delta@delta.example', [delta], []],
  ['Delta - delta@delta.example', [delta], []],
  ['delta@delta.example, Delta', [delta], []],
  ['"Delta" <delta@delta.example>;', [delta], []],
  ['Delta (mailto:delta@delta.example).', [delta], []],
  ['Delta\tdelta@delta.example\tJan', [delta], ['Jan']],
  ['Delta;Jan;delta@delta.example', [delta], ['Jan']],
  ['Delta,delta@delta.example,Jan', [delta], ['Jan']],
  ['Delta delta@delta.example Jan', [delta], ['Jan']],
  ['Delta\tdelta@delta.example\tjan@delta.example', [delta], ['jan@delta.example']],
  ['Welzijn, Zorg en Hulp', [{ institution: zorg.institution }], []],
  ['Welzijn, Zorg en Hulp; info@wzh.example', [zorg], []],
  ['Welzijn, Zorg en Hulp\tinfo@wzh.example', [zorg], []],
  ["'s Heeren Hulp (Haarlem)", [{ institution: "'s Heeren Hulp (Haarlem)" }], []],
  ['Delta\r\n\t\t\r\n;;\r\ndelta; delta@delta.example', [{ ...delta, institution: 'delta' }], []],
])('reads %j', (typed, institutions, leftOut) => {
  expect(invitedIn(typed)).toMatchObject({ institutions, leftOut, nameless: [] });
});

it('says what it cannot read: lines without a name, broken and double addresses', () => {
  const typed = 'Een, een@\n\nb@twee.example\nc@drie.example; d@drie.example\nVier\td@vier.example';
  const { names } = codesProblems(
    { names: `${typed}\nvier e@vier.example`, until: '', page: '' },
    '2027-01-01',
  );
  expect(names).toEqual([
    { words: 'nameless', what: ['3', '4'] },
    { words: 'mail', what: ['een@'] },
    { words: 'addresses', what: ['vier'] },
  ]);
});

/** Lines as people paste them, of parts that matter. */
const pasted = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\t',
        ';',
        ',',
        ' ',
        '\n',
        '@',
        '.',
        '"',
        '<',
        '>',
        'Delta',
        'a@b.nl',
        '@b.nl',
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 30 },
  )
  .map((it) => it.join(''));

it('never gets an @ into a name', () => {
  fc.assert(
    fc.property(pasted, (typed) => {
      for (const { institution } of invitedIn(typed).institutions) {
        expect(institution).not.toContain('@');
        expect(institution.trim()).not.toBe('');
      }
    }),
  );
});

it('loses no word of a line that has a name', () => {
  fc.assert(
    fc.property(
      pasted.map((it) => it.replaceAll('\n', ' ')),
      (typed) => {
        const { institutions, leftOut } = invitedIn(typed);
        fc.pre(institutions.length > 0);
        const kept = [...institutions.flatMap((it) => [it.institution, it.email]), ...leftOut].join(
          ' ',
        );
        for (const [word] of typed.matchAll(/[\p{L}\p{N}]+/gu)) expect(kept).toContain(word);
      },
    ),
  );
});
