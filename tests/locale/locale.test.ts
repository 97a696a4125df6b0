import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../src/internal/language.ts';
import {
  formatAmount,
  formatDay,
  formatList,
  formatMoment,
  formatNumber,
  formatParts,
  formatPercent,
  formatTimes,
  formatWeekday,
} from '../../src/locale/format.ts';
import type { Language } from '../../src/locale/language.ts';
import arabicCommon from '../../src/locale/ar/common.json' with { type: 'json' };
import arabicFormat from '../../src/locale/ar/format.json' with { type: 'json' };
import { address, fill, type FormOfAddress, type Text } from '../../src/locale/text.ts';
import { translator } from '../../src/locale/translate.ts';
import { definitionPoll } from '../../src/locale/widgets/definition-poll.ts';

const nl = definitionPoll.dutch;
const en: Language = { code: 'en', texts: await definitionPoll.languages['en']!(undefined) };

/** Formats of a language that the package need not have. */
const other = (code: string): Language => ({
  ...nl,
  code,
  texts: {
    format: { day: '{date} {weekday}', clock: '{hours}:{minutes}', moment: '{day}, {time}' },
  },
});

describe('address', () => {
  it('chooses between u and je, as often as they occur', () => {
    const text = '{Uw|Jouw} stem telt. {U kunt|Je kunt} nu weg.';
    expect(address(text, 'u')).toBe('Uw stem telt. U kunt nu weg.');
    expect(address(text, 'je')).toBe('Jouw stem telt. Je kunt nu weg.');
  });

  it('leaves other braces alone', () => {
    expect(address('{group} en {}', 'je')).toBe('{group} en {}');
  });
});

describe('values', () => {
  const say = (text: Text, values: Record<string, string | number>, form: FormOfAddress = 'u') =>
    fill(text, values, {
      plural: (count) => new Intl.PluralRules('pl').select(count),
      form,
      isolates: false,
    });

  it('are filled in as they were typed, whatever braces and bars they have', () => {
    const typed = fc.array(
      fc.constantFrom('{u|je}', '{n}', '{name}', '{', '}', '|', '$1', '$&', 'Anna', ' ', '\\'),
    );
    fc.assert(
      fc.property(
        typed,
        typed,
        fc.constantFrom<FormOfAddress>('u', 'je'),
        (first, second, form) => {
          const [name, n] = [first.join(''), second.join('')];
          const start = form === 'u' ? 'Zoekt u' : 'Zoek je';
          expect(say('{Zoekt u|Zoek je} {name}? {n}', { name, n }, form)).toBe(
            `${start} ${name}? ${n}`,
          );
        },
      ),
    );
  });

  it('choose the plural form of the language, in all its categories', () => {
    const text = {
      one: '{count} grupa',
      few: '{count} grupy',
      many: '{count} grup',
      other: '{count} grupy',
    };
    expect([1, 2, 5, 22, 25, 1.5].map((count) => say(text, { count }))).toEqual([
      '1 grupa',
      '2 grupy',
      '5 grup',
      '22 grupy',
      '25 grup',
      '1.5 grupy',
    ]);
  });
});

describe('languages', () => {
  it('are recognised by their first part', () => {
    const known = ['en', 'pl'];
    expect(chooseLanguage(known, ['', undefined, 'EN-us', 'pl'])).toBe('en');
    expect(chooseLanguage(known, ['ar', 'nl-BE', 'en'])).toBe('nl');
    expect(chooseLanguage(known, ['ar', undefined])).toBe('nl');
  });

  it('fill in values', () => {
    const dutch = translator(nl, 'common', 'u');
    expect(dutch('errors', { count: 2 })).toBe('2 antwoorden kloppen nog niet');
    expect(dutch('errors', { count: 1 })).toBe('1 antwoord klopt nog niet');
    expect(translator(en, 'common', 'u')('errors', { count: 1 })).toBe('1 answer is not right yet');
  });
});

describe('a language from right to left', () => {
  const arabic: Language = { code: 'ar', texts: { format: arabicFormat, common: arabicCommon } };

  it('keeps what is filled in apart, so that a phone number reads as it was given', () => {
    expect(translator(arabic, 'common', 'u')('didYouMean', { address: '035 123' })).toContain(
      ' \u2068035 123\u2069',
    );
    expect(translator(en, 'common', 'u')('didYouMean', { address: '035 123' })).not.toMatch(
      /[\u2066-\u2069]/,
    );
  });

  it('does not turn times and dates round', () => {
    for (const words of [
      formatTimes('09:30', '11:30', arabic),
      formatMoment('2027-01-14T18:30:00Z', arabic),
      formatDay('2027-01-14', arabic),
    ])
      expect(words).not.toMatch(/[\u2066-\u2069]/);
    expect(formatTimes('19:30', '21:05', arabic)).toMatch(/19:30.*21:05/);
  });
});

describe('dates and numbers', () => {
  it('are written in full, as people say them', () => {
    expect(formatDay('2027-01-14', nl)).toBe('donderdag 14 januari 2027');
    expect(formatDay('2027-01-14', en)).toBe('Thursday 14 January 2027');
    expect(formatDay('2027-01-14', nl, false)).toBe('donderdag 14 januari');
    expect(formatTimes('09:30', '11:30:00', nl)).toBe('9.30 – 11.30 uur');
    expect(formatTimes('19:30', undefined, en)).toBe('19:30');
    expect(formatWeekday(0, nl)).toBe('maandag');
  });

  it('follow the clock of the Netherlands on both sides of its changes', () => {
    expect(formatMoment('2026-10-25T00:30:00Z', nl)).toBe('zondag 25 oktober 2026 om 2.30 uur');
    expect(formatMoment('2026-10-25T01:30:00Z', nl)).toBe('zondag 25 oktober 2026 om 2.30 uur');
    expect(formatMoment('2027-03-28T01:30:00Z', nl)).toBe('zondag 28 maart 2027 om 3.30 uur');
  });

  it('show nonsense as it came, without failing', () => {
    expect(formatDay('binnenkort', nl)).toBe('binnenkort');
    expect(formatMoment('straks', en)).toBe('straks');
  });

  it('keep the space before the Dutch percent sign', () => {
    expect(formatPercent(33, nl)).toBe('33\u00a0%');
    expect(formatPercent(33, en)).toBe('33%');
    expect(formatAmount(25, 'EUR', nl).replace(/\s/g, ' ')).toBe('€ 25');
    expect(formatAmount(12.5, 'EUR', nl).replace(/\s/g, ' ')).toBe('€ 12,50');
  });

  it('are put together as the language does: commas and the last of a list', () => {
    expect(formatParts(['Hilversum', '', undefined, '19.30 uur'], nl)).toBe('Hilversum, 19.30 uur');
    expect(formatList(['maandag'], nl)).toBe('maandag');
    expect(formatList(['maandag', 'dinsdag', 'avond'], nl)).toBe('maandag, dinsdag en avond');
    expect(formatList([], nl)).toBe('');
    expect(formatList(['one', 'two'], en)).toBe('one and two');
    const ar = { ...other('ar'), texts: { format: arabicFormat } } as Language;
    expect(formatList(['أ', 'ب', 'ج'], ar)).toBe('أ، ب وج');
  });

  it('know every language, with Latin digits', () => {
    expect(formatDay('2027-01-14', other('tr'))).toBe('14 Ocak 2027 Perşembe');
    expect(formatDay('2027-01-14', other('ar'))).toBe('14 يناير 2027 الخميس');
    expect(formatMoment('2027-01-14T18:30:00Z', other('fa'))).toMatch(/19:30$/);
    expect(formatNumber(2.25, other('fa'), 1)).toMatch(/^2.3$/);
    expect(formatAmount(12.5, 'EUR', other('uk')).replace(/\s/g, ' ')).toBe('12,50 €');
  });
});
