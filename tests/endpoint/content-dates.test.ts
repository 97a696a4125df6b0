import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edition, weekdays } from '../../src/contract/group.ts';
import { OfferFile } from '../../src/contract/offer-file.ts';
import { sampleOffer } from '../../src/endpoint/content/sample-offer.ts';
import { edition, offer, today } from '../support/sample.ts';

/** Leap day, turn of the year, weeks in which the clock changes, every day of one week. */
const days = [
  '2024-02-29',
  '2028-02-29',
  '2026-12-31',
  '2027-01-01',
  '2026-03-29',
  '2026-10-25',
  '2027-03-28',
  ...[22, 23, 24, 25, 26, 27, 28].map((day) => `2026-11-${day}`),
];
const anyDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const weekdayOf = (date: string) => weekdays[(new Date(date).getUTCDay() + 6) % 7];

describe('sample offer on any day', () => {
  it.each(days)('keeps the contract on %s', (day) => {
    const made = sampleOffer(day);
    expect(OfferFile.parse(made)).toEqual(made);
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  });

  it('keeps the contract and its own dates on every day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const made = OfferFile.parse(sampleOffer(day));
        for (const it of (made.groups ?? []).flatMap((group) => group.editions))
          checkDates(it, day);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same each time and shares nothing between calls', () => {
    const before = JSON.stringify(offer);
    const other = sampleOffer(today);
    for (const it of other.institutions ?? []) it.name = 'Anders';
    for (const it of other.groups?.flatMap((group) => group.editions) ?? []) {
      if (it.location) it.location.city = 'Elders';
    }
    expect(JSON.stringify(offer)).toBe(before);
    expect(JSON.stringify(sampleOffer(today))).toBe(before);
  });

  it.each(['', 'vandaag', '2026-02-30', '2026-1-1'])('refuses %j as a day', (day) => {
    expect(() => sampleOffer(day)).toThrow(RangeError);
  });

  it('counts weeks from Monday and leaves out the holiday', () => {
    const it = edition('assertief-hilversum');
    expect(it.sessions?.map((session) => session.date)).toEqual([
      '2026-12-08',
      '2026-12-15',
      '2026-12-22',
      '2026-12-29',
      '2027-01-05',
      '2027-01-12',
      '2027-01-26',
      '2027-02-02',
    ]);
    expect(it.sessions?.[0]).toEqual({ date: '2026-12-08', startTime: '19:30', endTime: '21:30' });
  });
});

/** What must hold for the dates of an edition that was made on `day`. */
function checkDates(it: Edition, day: string): void {
  const dates = (it.sessions ?? []).map((session) => session.date);
  expect(it.timezone).toBe('Europe/Amsterdam');
  expect(new Set(dates.map(weekdayOf)).size).toBe(dates.length ? 1 : 0);
  expect(dates).toEqual([...new Set(dates)].sort());
  expect(it.startDate).toBe(dates[0]);
  if (it.entry === 'fixed') {
    expect(dates.length).toBe(it.sessionCount);
    expect(it.endDate).toBe(dates.at(-1));
  }
  if (it.entry === 'rolling') expect(it.endDate).toBeUndefined();
  if (it.entry === 'when-full') expect(dates).toEqual([]);
  if (it.entry !== 'fixed') expect(it.schedule?.startTime).toBeDefined();
  if (dates[0]) {
    const ahead = daysBetween(day, dates[0]);
    if (it.signupStatus === 'started') {
      expect(ahead).toBeLessThanOrEqual(0);
      expect(daysBetween(day, dates.at(-1) ?? '')).toBeGreaterThan(0);
    } else {
      expect(ahead).toBeGreaterThan(0);
      expect(ahead).toBeLessThan(90);
    }
  }
  if (it.signupStatus === 'closed')
    expect(daysBetween(day, it.signupClosesAt ?? '')).toBeLessThan(0);
  if (it.signupStatus === 'not-yet-open') {
    expect(daysBetween(day, it.signupOpensAt ?? '')).toBeGreaterThan(0);
    expect(daysBetween(it.signupOpensAt ?? '', it.startDate ?? '')).toBeGreaterThan(0);
  }
}
