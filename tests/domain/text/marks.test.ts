import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markWords } from '../../../src/domain/text/marks.ts';

const marked = (text: string, query: string) =>
  markWords(text, query)
    .map((it) => (it.isMatch ? `[${it.text}]` : it.text))
    .join('');

describe('marks', () => {
  it.each([
    ['Scheiding en opvoeding', 'scheid', '[Scheiding] en opvoeding'],
    ['Kinderen van gescheiden ouders', 'kind ouder', '[Kinderen] van gescheiden [ouders]'],
    ['Assertiviteitstraining', 'training', '[Assertiviteitstraining]'],
    ['Opvoeden en zo', 'ópvoeden', '[Opvoeden] en zo'],
    ['Opvoeden en zo', 'opveoden', '[Opvoeden] en zo'],
    ['Rouw en vrouw', 'rouw', '[Rouw] en vrouw'],
    ['Opvoeden', 'zeppelin', 'Opvoeden'],
    ['<b>Opvoeden</b>', 'opvoeden', '<b>[Opvoeden]</b>'],
    ['', 'iets', ''],
  ])('%s, searched for %s', (text, query, wanted) => {
    expect(marked(text, query)).toBe(wanted);
  });

  it('never loses or changes a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.string(), (text, query) => {
        expect(
          markWords(text, query)
            .map((it) => it.text)
            .join(''),
        ).toBe(text);
      }),
    );
    const long = 'woord '.repeat(1000);
    expect(
      markWords(long, 'woord')
        .map((it) => it.text)
        .join(''),
    ).toBe(long);
  });
});
