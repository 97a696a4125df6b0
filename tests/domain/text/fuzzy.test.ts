import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resembles, stem, withinOne } from '../../../src/domain/text/fuzzy.ts';

it.each([
  ['groepen', 'groep'],
  ['mannen', 'man'],
  ['vrouwen', 'vrouw'],
  ['kinderen', 'kind'],
  ['kleinkinderen', 'kleinkind'],
  ['ouders', 'ouder'],
  ['fotos', 'foto'],
  ['babys', 'baby'],
  ['brieven', 'brief'],
  ['huizen', 'huis'],
  ['problemen', 'probleem'],
  ['moeilijkheden', 'moeilijkheid'],
  ['meisjes', 'meisje'],
  ['ziekten', 'ziekte'],
])('%s is the plural of %s', (plural, word) => expect(stem(plural)).toBe(stem(word)));

it.each([
  ['geld', 'gelden'],
  ['huis', 'hui'],
  ['1990', '190'],
])('%s and %s', (a, b) => expect(stem(a) === stem(b)).toBe(a === 'geld'));

describe('withinOne', () => {
  it('is a distance of at most one (Damerau, Levenshtein), both ways', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    const distance = (a: string, b: string): number => {
      const d = Array.from({ length: a.length + 1 }, (_, i) =>
        Array.from({ length: b.length + 1 }, (__, j) => (i && j ? 0 : i + j)),
      );
      for (let i = 1; i <= a.length; i += 1) {
        for (let j = 1; j <= b.length; j += 1) {
          const swap =
            i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
              ? d[i - 2]![j - 2]! + 1
              : 99;
          const other = d[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
          d[i]![j] = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, other, swap);
        }
      }
      return d[a.length]![b.length]!;
    };
    fc.assert(
      fc.property(
        word,
        word,
        (a, b) => withinOne(a, b) === distance(a, b) <= 1 && withinOne(b, a) === withinOne(a, b),
      ),
      { numRuns: 2000 },
    );
  });
});

it.each([
  ['asertiviteit', 'assertiviteitstraining', true],
  ['geldt', 'geld', true],
  ['gled', 'geld', true],
  ['rouw', 'vrouw', false],
  ['man', 'men', false],
  ['koken', 'lopen', false],
])('%s for %s', (typed, word, expected) => expect(resembles(typed, word)).toBe(expected));
