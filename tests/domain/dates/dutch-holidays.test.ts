import { easter } from 'date-easter';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/dates/dates.ts';
import {
  holidayOfSession,
  holidayOn,
  sameWeekdayFrom,
} from '../../../src/domain/dates/dutch-holidays.ts';

describe('Dutch holidays', () => {
  it('follow Easter as a package for it has it, for two centuries', () => {
    for (let year = 1950; year <= 2150; year += 1) {
      const sunday = String(easter(year));
      expect(holidayOn(sunday), sunday).toBe('easter');
      expect(holidayOn(addDays(sunday, 1))).toBe('easter-monday');
    }
    expect(holidayOn('2027-03-26')).toBe('good-friday');
    expect(holidayOn('2027-05-06')).toBe('ascension');
    expect(holidayOn('2027-05-17')).toBe('whit-monday');
  });

  it('are few: twelve in a year, or eleven when two fall on one day', () => {
    for (let year = 2024; year < 2050; year += 1) {
      const days = Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index));
      const found = days.filter((it) => it.startsWith(String(year)) && holidayOn(it));
      expect([11, 12], String(year)).toContain(found.length);
    }
  });

  it("have King's Day a day earlier when it would be a Sunday", () => {
    expect(holidayOn('2027-04-27')).toBe('kings-day');
    expect(holidayOn('2025-04-27')).toBeUndefined();
    expect(holidayOn('2025-04-26')).toBe('kings-day');
  });

  it('leave the morning of Remembrance Day free', () => {
    expect(holidayOfSession('2027-05-04', '21:30')).toBe('remembrance');
    expect(holidayOfSession('2027-05-04', '')).toBe('remembrance');
    expect(holidayOfSession('2027-05-04', '12:00')).toBeUndefined();
    expect(holidayOfSession('2027-04-27', '12:00')).toBe('kings-day');
  });

  it('are none on what is no day', () => {
    expect(holidayOn('2027-02-31')).toBeUndefined();
    expect(holidayOn('')).toBeUndefined();
  });
});

it('a start keeps its day of the week', () => {
  expect(sameWeekdayFrom('2027-01-12', '2027-04-02')).toBe('2027-04-06');
  expect(sameWeekdayFrom('2027-01-12', '2027-04-06')).toBe('2027-04-06');
});
