import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../src/contract/group.ts';
import { addDays } from '../../../src/domain/dates/dates.ts';
import { nextFirstDay, planSessions, rhythmOf } from '../../../src/domain/offer/next-start.ts';

const edition = (more: Partial<Edition>): Edition => ({
  id: 'e',
  entry: 'fixed',
  attendanceMode: 'offline',
  signupStatus: 'open',
  ...more,
});
const sessions = (first: string, count: number, gap = 7) =>
  Array.from({ length: count }, (_, index) => ({
    date: addDays(first, index * gap),
    startTime: '19:30',
    endTime: '21:30',
  }));
const evening = { startTime: '19:30', endTime: '21:30' };
const weekly = edition({ sessions: sessions('2027-01-12', 8) });

describe('the next start', () => {
  it('has as many sessions, without holidays, which are named', () => {
    const days = planSessions(
      weekly,
      { firstDay: '2027-04-06', count: 8, ...evening },
      [],
      new Map(),
    );
    expect(days.filter((it) => !it.skipped).map((it) => it.date)).toEqual([
      '2027-04-06',
      '2027-04-13',
      '2027-04-20',
      '2027-05-11',
      '2027-05-18',
      '2027-05-25',
      '2027-06-01',
      '2027-06-08',
    ]);
    expect(days.filter((it) => it.skipped)).toMatchObject([
      { date: '2027-04-27', skipped: 'kings-day' },
      { date: '2027-05-04', skipped: 'remembrance' },
    ]);
  });

  it('skips the closing days of the institution too', () => {
    const rhythm = { firstDay: '2027-04-06', count: 2, ...evening };
    const days = planSessions(weekly, rhythm, ['2027-04-13', '2027-04-27'], new Map());
    expect(days.map(({ date, skipped }) => [date, skipped])).toEqual([
      ['2027-04-06', undefined],
      ['2027-04-13', 'closed'],
      ['2027-04-20', undefined],
    ]);
  });

  it('follows what was chosen for one day: skipped, kept, or at another moment', () => {
    const rhythm = { firstDay: '2027-04-20', count: 3, ...evening };
    const days = planSessions(
      weekly,
      rhythm,
      [],
      new Map([
        ['2027-04-20', { kind: 'skip' }],
        ['2027-04-27', { kind: 'keep' }],
        ['2027-05-11', { kind: 'keep', date: '2027-05-12', startTime: '14:00' }],
      ]),
    );
    expect(days.map(({ date, startTime, skipped }) => [date, startTime, skipped])).toEqual([
      ['2027-04-20', '19:30', 'chosen'],
      ['2027-04-27', '19:30', undefined],
      ['2027-05-04', '19:30', 'remembrance'],
      ['2027-05-12', '14:00', undefined],
      ['2027-05-18', '19:30', undefined],
    ]);
  });

  it('keeps the rhythm: every other week, two days a week, once a month', () => {
    const fortnightly = edition({ sessions: sessions('2027-01-12', 4, 14) });
    expect(rhythmOf(fortnightly, '2027-04-06')).toEqual({ frequency: 'weekly', interval: 2 });
    const twice = edition({
      startDate: '2027-01-12',
      endDate: '2027-02-12',
      schedule: { frequency: 'weekly', byDay: ['TU', 'TH'] },
    });
    expect(rhythmOf(twice, '2027-04-07')).toEqual({ frequency: 'weekly', byDay: ['WE', 'FR'] });
    expect(rhythmOf(twice, '2027-04-08')).toEqual({ frequency: 'weekly', byDay: ['TU', 'TH'] });
    const monthly = edition({
      sessions: ['2027-01-05', '2027-02-02', '2027-03-02', '2027-04-06'].map((date) => ({ date })),
    });
    const days = planSessions(
      monthly,
      { firstDay: '2027-06-01', count: 3, ...evening },
      [],
      new Map(),
    );
    expect(days.map((it) => it.date)).toEqual(['2027-06-01', '2027-07-06', '2027-08-03']);
  });

  it('is weekly where nothing is known, and never without an end', () => {
    const rhythm = { firstDay: '2027-04-06', count: 1000, ...evening };
    const days = planSessions(undefined, rhythm, [], new Map());
    expect(days[1]?.date).toBe('2027-04-13');
    expect(days.filter((it) => !it.skipped)).toHaveLength(60);
    expect(planSessions(undefined, { ...rhythm, count: Number.NaN }, [], new Map())).toEqual([]);
  });

  it('is proposed some weeks after the last session, on the same day of the week', () => {
    expect(nextFirstDay(weekly, '2026-12-11')).toBe('2027-03-30');
    expect(nextFirstDay(weekly, '2027-05-01')).toBe('2027-06-01');
    expect(nextFirstDay(undefined, '2027-05-01')).toBe('2027-05-29');
  });
});
