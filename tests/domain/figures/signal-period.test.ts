import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signalPeriods } from '../../../src/contract/desk-signal-report.ts';
import { isInRange } from '../../../src/domain/dates/day-range.ts';
import { daysOfPeriod } from '../../../src/domain/figures/signal-period.ts';

describe('the periods that signals are counted over', () => {
  it('begin and end with a month, over the end of a year too', () => {
    expect(daysOfPeriod('last-year', '2027-01-31')).toEqual({ from: '2026-01-01' });
    expect(daysOfPeriod('last-year', '2026-12-11')).toEqual({ from: '2025-12-01' });
    expect(daysOfPeriod('year-before', '2027-01-14')).toEqual({
      from: '2025-01-01',
      before: '2026-01-01',
    });
    expect(daysOfPeriod('earlier', '2027-01-14')).toEqual({ before: '2025-01-01' });
  });

  it('have each day in exactly one, so that no two can be subtracted', () => {
    const day = fc
      .date({
        min: new Date('2020-01-01T00:00:00Z'),
        max: new Date('2030-12-31T00:00:00Z'),
        noInvalidDate: true,
      })
      .map((it_) => it_.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [past, today] = [one, other].sort() as [string, string];
        const having = signalPeriods.filter((it_) => isInRange(past, daysOfPeriod(it_, today)));
        expect(having).toHaveLength(1);
      }),
    );
  });
});
