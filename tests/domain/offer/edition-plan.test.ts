import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../src/contract/group.ts';
import {
  beginsWithin,
  changesToOtherStart,
  planChanges,
  planOf,
  withAllDays,
} from '../../../src/domain/offer/edition-plan.ts';

const times = { startTime: '19:30', endTime: '21:30' };
const base: Edition = {
  id: 'a',
  entry: 'fixed',
  attendanceMode: 'offline',
  signupStatus: 'open',
  startDate: '2027-02-01',
  sessions: ['2027-02-01', '2027-02-08', '2027-02-15'].map((date) => ({ date, ...times })),
  location: { name: 'Wijkcentrum', city: 'Hilversum', directions: 'Links om' },
};
const today = '2027-01-14';
const changes = (after: Partial<Edition>, before: Partial<Edition> = {}, day = today) =>
  planChanges(planOf({ ...base, ...before }), planOf({ ...base, ...after }), day);
const on = (...dates: string[]) => dates.map((date) => ({ date, ...times }));

describe('what people have to be told of a change', () => {
  it.each<[string, Partial<Edition>]>([
    ['a note', { sessions: base.sessions!.map((it) => ({ ...it, note: 'Neem koffie mee' })) }],
    ['another route', { location: { ...base.location, directions: 'Rechts om' } }],
    ['more places', { capacity: { maximum: 20 } }],
    ['the price', { costs: [{ amount: 10 }] }],
    ['sign-up that closes', { signupStatus: 'closed' }],
  ])('is nothing for %s', (_, after) => expect(changes(after)).toEqual([]));

  it('is the session that moved, or was dropped, or added', () => {
    expect(changes({ sessions: on('2027-02-01', '2027-02-09', '2027-02-15') })).toEqual([
      { kind: 'session-moved', was: on('2027-02-08')[0], now: on('2027-02-09')[0] },
    ]);
    expect(changes({ sessions: on('2027-02-01', '2027-02-15') })).toEqual([
      { kind: 'session-dropped', was: on('2027-02-08')[0] },
    ]);
    expect(changes({ sessions: [...base.sessions!, ...on('2027-02-22')] })).toEqual([
      { kind: 'session-added', now: on('2027-02-22')[0] },
    ]);
  });

  it('is all days where many moved, or none were known', () => {
    const now = on('2027-03-01', '2027-03-08', '2027-03-15');
    expect(changes({ startDate: '2027-03-01', sessions: now })).toEqual([{ kind: 'days', now }]);
    const before = { startDate: undefined, sessions: undefined };
    expect(changes({}, before)).toEqual([{ kind: 'days', now: base.sessions }]);
  });

  it('is the time where only the time is another one', () => {
    const sessions = base.sessions!.map((it) => ({ ...it, startTime: '10:00', endTime: '12:00' }));
    expect(changes({ sessions })).toEqual([
      { kind: 'time', was: base.sessions![0], now: sessions[0] },
    ]);
  });

  it('is all days as they are for who does not know the one that changed', () => {
    const sessions = on('2027-02-01', '2027-02-09', '2027-02-15');
    const after = { sessions, location: { city: 'Huizen' } };
    const place = { kind: 'place', now: { city: 'Huizen' } };
    const inFull = (it: Partial<Edition>) =>
      withAllDays(changes(it), planOf({ ...base, ...it }), today);
    expect(inFull(after)).toEqual([{ kind: 'days', now: sessions }, place]);
    expect(inFull({ location: { city: 'Huizen' } })).toEqual([place]);
  });

  it('is the place, unless it is not disclosed, or there is none any more', () => {
    const location = { name: 'Bibliotheek', city: 'Huizen' };
    expect(changes({ location })).toEqual([{ kind: 'place', now: location }]);
    expect(changes({ location, locationDisclosed: false })).toEqual([{ kind: 'place' }]);
    expect(changes({ location: undefined, attendanceMode: 'online' })).toEqual([
      { kind: 'mode', now: 'online' },
    ]);
  });

  it('is nothing that is over', () => {
    const sessions = on('2027-02-02', '2027-02-08', '2027-02-15');
    expect(changes({ sessions }, {}, '2027-02-03')).toEqual([]);
    const schedule = { frequency: 'weekly', byDay: ['MO'], ...times };
    const running = { startDate: '2019-01-07', sessions: undefined, schedule };
    expect(changes({ ...running, startDate: '2019-01-14' }, running)).toEqual([]);
    const except = { ...running, schedule: { ...schedule, exceptDates: ['2027-02-08'] } };
    expect(changes(except, running)).toEqual([
      { kind: 'session-dropped', was: on('2027-02-08')[0] },
    ]);
  });
});

describe('what is different at another start', () => {
  const to = (other: Partial<Edition>, from?: Partial<Edition>) =>
    changesToOtherStart(from && planOf({ ...base, ...from }), planOf({ ...base, ...other }), today);

  it('is its days as they are, and its place', () => {
    expect(to({}, {})).toEqual([]);
    const sessions = on('2027-02-01', '2027-02-09', '2027-02-15');
    expect(to({ sessions }, {})).toEqual([{ kind: 'days', now: sessions }]);
    const location = { city: 'Huizen' };
    expect(to({ location }, {})).toEqual([{ kind: 'place', now: location }]);
    expect(to({ attendanceMode: 'online' }, {})).toEqual([{ kind: 'mode', now: 'online' }]);
  });

  it('is all of it for who chose no start before', () => {
    expect(to({})).toEqual([
      { kind: 'days', now: base.sessions },
      { kind: 'place', now: { name: 'Wijkcentrum', city: 'Hilversum' } },
    ]);
    expect(to({ sessions: [], startDate: undefined, location: undefined })).toEqual([]);
  });
});

describe('whether a session begins soon', () => {
  const begins = (now: string, hours = 48) =>
    beginsWithin([planOf(base)], hours, { today: now.slice(0, 10), now: new Date(now) });

  it('is known to the minute', () => {
    expect(begins('2027-01-30T18:29:00Z')).toBe(false);
    expect(begins('2027-01-30T18:30:00Z')).toBe(true);
    expect(begins('2027-02-01T18:29:00Z')).toBe(true);
    expect(begins('2027-02-01T18:31:00Z')).toBe(false);
  });
});
