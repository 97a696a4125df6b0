import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  MAX_SESSIONS,
  nextSession,
  sessionCountOf,
  sessionsOf,
} from '../../../src/domain/dates/sessions.ts';

// Properties take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const dates = (edition: Parameters<typeof sessionsOf>[0]) =>
  sessionsOf(edition).map((it) => it.date);

describe('sessionsOf', () => {
  it('takes listed sessions, in order', () => {
    const sessions = [
      { date: '2027-02-04', startTime: '19:30' },
      { date: '2027-01-14', startTime: '19:30', endTime: '00:30', note: 'kennismaken' },
      { date: '2027-02-30' },
    ];
    expect(sessionsOf({ sessions, startDate: '2020-01-01' })).toEqual([sessions[1], sessions[0]]);
  });

  it('expands a weekly schedule without its exceptions, counting what is held', () => {
    const edition = {
      startDate: '2026-12-17',
      sessionCount: 3,
      schedule: {
        frequency: 'weekly',
        byDay: ['TH'],
        startTime: '19:30',
        exceptDates: ['2026-12-24'],
      },
    };
    expect(sessionsOf(edition)).toEqual([
      { date: '2026-12-17', startTime: '19:30' },
      { date: '2026-12-31', startTime: '19:30' },
      { date: '2027-01-07', startTime: '19:30' },
    ]);
  });

  it('takes several days a week, every other week, up to the end date', () => {
    expect(
      dates({
        startDate: '2027-01-06',
        endDate: '2027-01-20',
        schedule: { frequency: 'weekly', interval: 2, byDay: ['WE', 'MO'] },
      }),
    ).toEqual(['2027-01-06', '2027-01-18', '2027-01-20']);
  });

  it('repeats by the month: same date, same weekday, or as said', () => {
    const monthly = (startDate: string, byDay?: string[]) =>
      dates({ startDate, sessionCount: 3, schedule: { frequency: 'monthly', byDay } });
    expect(monthly('2027-01-31')).toEqual(['2027-01-31', '2027-03-31', '2027-05-31']);
    expect(monthly('2027-01-12', ['TU'])).toEqual(['2027-01-12', '2027-02-09', '2027-03-09']);
    expect(monthly('2027-01-01', ['-1FR'])).toEqual(['2027-01-29', '2027-02-26', '2027-03-26']);
    expect(monthly('2027-01-01', ['2TU'])).toEqual(['2027-01-12', '2027-02-09', '2027-03-09']);
  });

  it('repeats by the day', () => {
    expect(
      dates({
        startDate: '2027-01-08',
        sessionCount: 3,
        schedule: { frequency: 'daily', interval: 2 },
      }),
    ).toEqual(['2027-01-08', '2027-01-10', '2027-01-12']);
  });

  it('is bounded, and empty when days are not known', () => {
    const weekly = { frequency: 'weekly' };
    expect(dates({ startDate: '2020-01-01', schedule: weekly })).toHaveLength(MAX_SESSIONS);
    expect(dates({ schedule: weekly })).toEqual([]);
    expect(dates({ startDate: '2020-01-01', schedule: { frequency: 'sometimes' } })).toEqual([]);
    expect(dates({ startDate: '2020-01-01' })).toEqual([]);
  });

  it('never throws, is sorted and bounded', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('2027-01-01', '2027-02-30', '9999-12-30'));
    const edition = fc.record(
      {
        startDate: text,
        endDate: text,
        sessionCount: fc.oneof(fc.integer(), fc.constant(NaN)),
        sessions: fc.array(fc.record({ date: text, startTime: fc.string() }), { maxLength: 300 }),
        schedule: fc.record(
          {
            frequency: fc.constantFrom('daily', 'weekly', 'monthly', 'x'),
            interval: fc.oneof(fc.integer(), fc.double()),
            byDay: fc.array(fc.constantFrom('MO', '5SU', '-5MO', 'xx', '')),
            exceptDates: fc.array(text),
          },
          { requiredKeys: ['frequency'] },
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(edition, text, (it, today) => {
        const found = dates(it);
        expect(found).toEqual([...found].sort());
        expect(found.length).toBeLessThanOrEqual(MAX_SESSIONS);
        nextSession(it, today);
        sessionCountOf(it);
      }),
      { numRuns: 200 },
    );
  });
});

describe('nextSession', () => {
  it('is the first from today on, however long a group has run', () => {
    const running = { startDate: '2001-01-04', schedule: { frequency: 'weekly', byDay: ['TH'] } };
    expect(nextSession(running, '2027-01-14')?.date).toBe('2027-01-14');
    expect(nextSession(running, '2027-01-15')?.date).toBe('2027-01-21');
  });
  it('takes a schedule without start to run now', () => {
    const schedule = { frequency: 'weekly', byDay: ['MO'], startTime: '10:00' };
    expect(nextSession({ schedule }, '2027-01-14')).toEqual({
      date: '2027-01-18',
      startTime: '10:00',
    });
    expect(nextSession({ schedule: { frequency: 'weekly' } }, '2027-01-14')).toBeUndefined();
  });
  it('is the start when only that is known', () => {
    expect(nextSession({ startDate: '2027-01-14' }, '2027-01-14')).toEqual({ date: '2027-01-14' });
    expect(nextSession({ startDate: '2027-01-14' }, '2027-01-15')).toBeUndefined();
  });
  it('is none after the last', () => {
    expect(nextSession({ sessions: [{ date: '2027-01-14' }] }, '2027-01-15')).toBeUndefined();
  });
});

it('counts sessions: as said, as listed, as scheduled, else unknown', () => {
  const schedule = { frequency: 'weekly' };
  expect(sessionCountOf({ sessionCount: 8, sessions: [{ date: '2027-01-14' }] })).toBe(8);
  expect(sessionCountOf({ sessions: [{ date: '2027-01-14' }] })).toBe(1);
  expect(sessionCountOf({ schedule, startDate: '2027-01-14', endDate: '2027-01-28' })).toBe(3);
  expect(sessionCountOf({ schedule, startDate: '2027-01-14' })).toBeUndefined();
  expect(sessionCountOf({})).toBeUndefined();
});
