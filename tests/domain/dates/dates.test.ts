import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  addDays,
  daypartOf,
  dayNumber,
  formatDay,
  todayIn,
  weekdayOf,
} from '../../../src/domain/dates/dates.ts';

// Properties take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const days = fc.integer({ min: -719_528, max: 2_932_896 });

describe('days', () => {
  it('come back as they went', () => {
    fc.assert(fc.property(days, (day) => dayNumber(formatDay(day)) === day));
  });
  it('are those of the platform', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(formatDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      }),
      { numRuns: 2000 },
    );
  });
  it.each([
    '2027-00-10',
    '2027-01-00',
    '2027-04-31',
    '2100-02-29',
    '2027-02-30',
    '2027-13-01',
    '2027-2-3',
    '',
    'x',
    '2025-02-29',
    null,
    3,
  ])('%s is none', (text) => expect(dayNumber(text)).toBeUndefined());
  it('knows leap days', () => expect(addDays('2028-02-28', 1)).toBe('2028-02-29'));
  it('adds across both clock changes', () => {
    expect(addDays('2027-03-27', 2)).toBe('2027-03-29');
    expect(addDays('2027-10-30', 2)).toBe('2027-11-01');
  });
  it('leaves what is no date', () => {
    expect(addDays('soon', 1)).toBe('soon');
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(formatDay(NaN)).toBe('');
  });
  it('knows weekdays', () => {
    expect(weekdayOf('2027-01-14')).toBe('TH');
    expect(weekdayOf('1969-12-31')).toBe('WE');
    expect(weekdayOf('x')).toBeUndefined();
    fc.assert(
      fc.property(
        days,
        (day) =>
          weekdayOf(formatDay(day)) === weekdayOf(formatDay(day + 7 > 2_932_896 ? day : day + 7)),
      ),
    );
  });
});

it.each([
  ['11:59', 'morning'],
  ['12:00', 'afternoon'],
  ['17:59:59', 'afternoon'],
  ['18:00', 'evening'],
  ['00:00', 'morning'],
  ['24:00', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s is %s', (time, part) => expect(daypartOf(time)).toBe(part));

describe('todayIn', () => {
  it('is the day on the wall there', () => {
    const now = new Date('2027-01-13T23:30:00Z');
    expect(todayIn('Europe/Amsterdam', now)).toBe('2027-01-14');
    expect(todayIn('America/Paramaribo', now)).toBe('2027-01-13');
    expect(todayIn('Europe/Amsterdam', new Date('2027-07-13T22:30:00Z'))).toBe('2027-07-14');
  });
  it('takes UTC for a zone that does not exist', () => {
    expect(todayIn('Mars/Base', new Date('2027-01-13T23:30:00Z'))).toBe('2027-01-13');
  });
});
