import { describe, expect, it } from 'vitest';
import { commonTexts } from '../../src/locale/common.strings.ts';
import {
  formatAmount,
  formatDay,
  formatMoment,
  formatPercent,
  formatTimes,
  formatWeekday,
} from '../../src/locale/format.ts';
import { plural } from '../../src/locale/plural.ts';
import { address, builtIn, translator } from '../../src/locale/translate.ts';

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

describe('languages', () => {
  it('are recognised by their first part', () => {
    expect(['nl-BE', 'EN-us', 'ar', '', undefined].map(builtIn)).toEqual([
      'nl',
      'en',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('fill in values', () => {
    expect(translator(commonTexts, 'nl', 'u')('errors', 2)).toBe('2 antwoorden kloppen nog niet');
    expect(translator(commonTexts, 'en', 'u')('errors', 1)).toBe('1 answer is not right yet');
    expect(plural('nl', 1, 'groep', 'groepen')).toBe('groep');
    expect(plural('en', 0, 'group', 'groups')).toBe('groups');
  });
});

describe('dates and numbers', () => {
  it('are written in full, as people say them', () => {
    expect(formatDay('2027-01-14', 'nl')).toBe('donderdag 14 januari 2027');
    expect(formatDay('2027-01-14', 'en')).toBe('Thursday 14 January 2027');
    expect(formatDay('2027-01-14', 'nl', false)).toBe('donderdag 14 januari');
    expect(formatTimes('09:30', '11:30:00', 'nl')).toBe('9.30 – 11.30 uur');
    expect(formatTimes('19:30', undefined, 'en')).toBe('19:30');
    expect(formatWeekday(0, 'nl')).toBe('maandag');
  });

  it('follow the clock of the Netherlands on both sides of its changes', () => {
    expect(formatMoment('2026-10-25T00:30:00Z', 'nl')).toBe('zondag 25 oktober 2026 om 2.30 uur');
    expect(formatMoment('2026-10-25T01:30:00Z', 'nl')).toBe('zondag 25 oktober 2026 om 2.30 uur');
    expect(formatMoment('2027-03-28T01:30:00Z', 'nl')).toBe('zondag 28 maart 2027 om 3.30 uur');
  });

  it('show nonsense as it came, without failing', () => {
    expect(formatDay('binnenkort', 'nl')).toBe('binnenkort');
    expect(formatMoment('straks', 'en')).toBe('straks');
  });

  it('keep the space before the Dutch percent sign', () => {
    expect(formatPercent(33, 'nl')).toBe('33\u00a0%');
    expect(formatPercent(33, 'en')).toBe('33%');
    expect(formatAmount(25, 'EUR', 'nl').replace(/\s/g, ' ')).toBe('€ 25');
    expect(formatAmount(12.5, 'EUR', 'nl').replace(/\s/g, ' ')).toBe('€ 12,50');
  });
});
