import { describe, expect, it } from 'vitest';
import type { Edition, Group } from '../../../src/contract/group.ts';
import { agendaOf, mondayOf } from '../../../src/domain/offer/agenda.ts';

const today = '2026-12-09';
const group = (name: string, extra: Partial<Group> = {}) =>
  ({ id: name, name, editions: [], ...extra }) as unknown as Group;
const edition = (extra: Partial<Edition>): Edition => ({
  id: 'e',
  entry: 'fixed',
  signupStatus: 'open',
  attendanceMode: 'offline',
  ...extra,
});
const shown = (editions: Partial<Edition>[], extra: Partial<Group> = {}) =>
  agendaOf([{ group: group('Groep', extra), editions: editions.map(edition) }], today).map(
    ({ monday, entries }) => [monday, ...entries.map((it) => it.date)],
  );

describe('the agenda', () => {
  it('has the first day of a start, in its week', () => {
    const dates = ['2026-12-14', '2026-12-21', '2026-12-28'];
    const sessions = dates.map((date) => ({ date, startTime: '19:30', endTime: '21:30' }));
    expect(shown([{ sessions }])).toEqual([['2026-12-14', '2026-12-14']]);
    expect(shown([{ startDate: '2026-12-13' }])).toEqual([['2026-12-07', '2026-12-13']]);
  });

  it('has each coming day of a group that one can keep joining, for four weeks', () => {
    const schedule = { frequency: 'weekly' as const, byDay: ['WE' as const], startTime: '10:00' };
    const rolling = { entry: 'rolling' as const, startDate: '2026-01-07', schedule };
    expect(shown([rolling])).toEqual([
      ['2026-12-07', '2026-12-09'],
      ['2026-12-14', '2026-12-16'],
      ['2026-12-21', '2026-12-23'],
      ['2026-12-28', '2026-12-30'],
    ]);
  });

  it('leaves out what is over, cancelled or sensitive, and what has no day', () => {
    const startDate = '2026-12-14';
    expect(shown([{ startDate: '2026-12-01', endDate: '2027-01-01' }])).toEqual([]);
    expect(shown([{ startDate, signupStatus: 'cancelled' }])).toEqual([]);
    expect(shown([{ entry: 'when-full' }])).toEqual([]);
    expect(shown([{ startDate }], { sensitive: true })).toEqual([]);
  });

  it('has the days of a week in order, by time and then by name', () => {
    const at = (date: string, startTime: string) =>
      edition({ sessions: [{ date, startTime, endTime: '22:00' }] });
    const [week] = agendaOf(
      [
        { group: group('B'), editions: [at('2026-12-15', '19:30')] },
        { group: group('A'), editions: [at('2026-12-15', '19:30'), at('2026-12-14', '20:00')] },
        { group: group('C'), editions: [at('2026-12-15', '09:00')] },
      ],
      today,
    );
    expect(week!.entries.map((it) => [it.date, it.group.name])).toEqual([
      ['2026-12-14', 'A'],
      ['2026-12-15', 'C'],
      ['2026-12-15', 'A'],
      ['2026-12-15', 'B'],
    ]);
  });

  it.each([
    ['2026-12-13', '2026-12-07'],
    ['2026-12-14', '2026-12-14'],
    ['2027-01-01', '2026-12-28'],
  ])('puts %s in the week of %s', (date, monday) => {
    expect(mondayOf(date)).toBe(monday);
  });
});
