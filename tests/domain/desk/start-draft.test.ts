import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../src/contract/group.ts';
import { moveSessions, retimeSessions } from '../../../src/domain/desk/draft-sessions.ts';
import {
  amountOf,
  applyStartDraft,
  startDraftOf,
  startFaults,
} from '../../../src/domain/desk/start-draft.ts';

const edition: Edition = {
  id: 'e',
  entry: 'fixed',
  attendanceMode: 'offline',
  signupStatus: 'open',
  startDate: '2027-01-14',
  endDate: '2027-01-28',
  sessions: [
    { date: '2027-01-14', startTime: '09:30', endTime: '12:00', note: 'Neem pen en papier mee' },
    { date: '2027-01-21', startTime: '09:30', endTime: '12:00' },
    { date: '2027-01-28', startTime: '10:00', endTime: '12:00' },
  ],
  location: {
    name: 'De Brink',
    street: 'Brink 1',
    postalCode: '1251 AA',
    city: 'Laren',
    lat: 52.2,
    lon: 5.2,
    directions: 'Zaal 2',
  },
  capacity: { minimum: 8, maximum: 12, available: 1 },
  costs: [{ amount: 25, currency: 'EUR', description: 'Voor 3 keer' }],
  accessibility: ['wheelchair'],
};
const today = '2027-01-10';
const changed = (change: Partial<ReturnType<typeof startDraftOf>>): Edition => {
  const before = startDraftOf(edition);
  return applyStartDraft(edition, { ...before, ...change }, before);
};

describe('a start in a form', () => {
  it('is the same start when nothing was typed', () => {
    expect(changed({})).toEqual(edition);
    const bare: Edition = {
      id: 'b',
      entry: 'fixed',
      attendanceMode: 'online',
      signupStatus: 'open',
    };
    const before = startDraftOf(bare);
    expect(applyStartDraft(bare, { ...before }, before)).toEqual(bare);
  });

  it('gets other times for the sessions that had the common ones', () => {
    const { sessions } = startDraftOf(edition);
    const after = changed({
      sessions: retimeSessions(sessions, { startTime: '13:30' }, today),
    }).sessions;
    expect(after?.map((it) => it.startTime)).toEqual(['13:30', '13:30', '10:00']);
    expect(after?.[0]?.note).toBe('Neem pen en papier mee');
  });

  it('moves with its first day, but not what has been', () => {
    const { sessions } = startDraftOf(edition);
    const all = changed({ sessions: moveSessions(sessions, '2027-01-15', today) });
    expect(all).toMatchObject({ startDate: '2027-01-15', endDate: '2027-01-29' });
    const later = moveSessions(sessions, '2027-01-22', '2027-01-20');
    expect(later.map((it) => it.date)).toEqual(['2027-01-14', '2027-01-22', '2027-01-29']);
  });

  it('does not move while a date is being typed', () => {
    const { sessions } = startDraftOf(edition);
    const empty = moveSessions(sessions, '', today);
    expect(empty.map((it) => it.date)).toEqual(['', '2027-01-21', '2027-01-28']);
    const draft = { ...startDraftOf(edition), sessions: empty };
    expect(startFaults(draft, draft, today)).toMatchObject([{ field: 'first-day' }]);
    const typed = moveSessions(empty, '2027-01-16', today);
    expect(typed.map((it) => it.date)).toEqual(['2027-01-16', '2027-01-21', '2027-01-28']);
  });

  it('loses a session that is skipped, and is not left without any', () => {
    const { sessions } = startDraftOf(edition);
    const skip = (count: number) =>
      sessions.map((it, index) => ({ ...it, isSkipped: index >= 3 - count }));
    expect(changed({ sessions: skip(1) })).toMatchObject({ endDate: '2027-01-21' });
    const none = { ...startDraftOf(edition), sessions: skip(3) };
    expect(startFaults(none, none, today)).toMatchObject([{ words: 'fault-no-session' }]);
  });

  it('keeps the place on the map only as long as the address', () => {
    expect(changed({ building: 'Bibliotheek' }).location).toMatchObject({ lat: 52.2 });
    expect(changed({ street: 'Plein 3' }).location).toEqual({
      name: 'De Brink',
      street: 'Plein 3',
      city: 'Laren',
      directions: 'Zaal 2',
    });
  });

  it('says whether there is child care, or leaves that open', () => {
    expect(changed({ childcare: 'yes' })).toEqual({ ...edition, childcare: 'yes' });
    const known = { ...edition, childcare: 'ask' as const };
    const before = startDraftOf(known);
    expect(applyStartDraft(known, before, before)).toEqual(known);
    const cleared = applyStartDraft(known, { ...before, childcare: '' }, before);
    expect(cleared).not.toHaveProperty('childcare');
  });

  it('has numbers as people type them', () => {
    expect(amountOf(' € 7,50')).toBe(7.5);
    expect(amountOf('gratis')).toBeUndefined();
    expect(changed({ amount: '30', maximum: '9' })).toMatchObject({
      costs: [{ amount: 30, description: 'Voor 3 keer' }],
      capacity: { maximum: 9, minimum: 8, available: 1 },
    });
    const before = startDraftOf(edition);
    expect(startFaults({ ...before, maximum: '7' }, before, today)).toMatchObject([
      { words: 'fault-minimum' },
    ]);
    expect(startFaults({ ...before, amount: 'vijf' }, before, today)).toMatchObject([
      { field: 'amount' },
    ]);
  });

  it('changes only the times of a pattern without an end', () => {
    const running: Edition = {
      ...edition,
      sessions: undefined,
      endDate: undefined,
      entry: 'rolling',
      schedule: { frequency: 'weekly', byDay: ['TH'], startTime: '10:00', endTime: '12:00' },
    };
    const before = startDraftOf(running);
    expect(before).toMatchObject({ sessions: [], startTime: '10:00' });
    expect(applyStartDraft(running, { ...before, startTime: '10:30' }, before).schedule).toEqual({
      frequency: 'weekly',
      byDay: ['TH'],
      startTime: '10:30',
      endTime: '12:00',
    });
  });
});
