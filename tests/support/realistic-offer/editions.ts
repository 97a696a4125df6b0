import { weekdays, type Edition, type Weekday } from '../../../src/contract/group.ts';
import { addDays } from '../../../src/domain/dates/dates.ts';
import { randomLocation } from './places.ts';
import type { Random } from './random.ts';

const startTimes = ['09:30', '10:00', '13:30', '14:00', '19:00', '19:30', '20:00'];
const statuses: readonly Edition['signupStatus'][] = [
  'open',
  'open',
  'open',
  'few-places',
  'waiting-list',
  'full',
  'not-yet-open',
];
const facilities = ['wheelchair', 'toilet', 'lift', 'hearing-loop'];

/** Sets the dates: a list of meetings, a pattern that repeats, or none yet. */
function datesOf(random: Random, today: string): Partial<Edition> {
  const startTime = random.pick(startTimes);
  const times = { startTime, endTime: `${Number(startTime.slice(0, 2)) + 2}${startTime.slice(2)}` };
  const startDate = addDays(today, random.between(-40, 200));
  const sessionCount = random.between(4, 12);
  const weekday: Weekday = random.pick(weekdays);
  const schedule = { frequency: 'weekly' as const, byDay: [weekday], ...times };
  if (random.chance(0.15)) return { entry: 'rolling', startDate, schedule };
  if (random.chance(0.1)) return { entry: 'when-full', sessionCount, schedule };
  const sessions = Array.from({ length: sessionCount }, (_, week) => ({
    date: addDays(startDate, week * 7),
    ...times,
  }));
  return { entry: 'fixed', startDate, endDate: sessions.at(-1)!.date, sessionCount, sessions };
}

function placesOf(random: Random): Pick<Edition, 'signupStatus' | 'capacity'> {
  const signupStatus = random.pick(statuses);
  if (random.chance(0.2)) return { signupStatus };
  const maximum = random.between(8, 16);
  const isFull = signupStatus === 'full' || signupStatus === 'waiting-list';
  const available = isFull ? 0 : random.between(1, maximum);
  const waiting = signupStatus === 'waiting-list' ? random.between(1, 9) : 0;
  return { signupStatus, capacity: { minimum: 6, maximum, available, waiting } };
}

/** One planned run of a group; `hidden` when where it meets is a secret. */
export function randomEdition(random: Random, id: string, today: string, hidden: boolean): Edition {
  const attendanceMode = random.pick([
    'offline',
    'offline',
    'offline',
    'offline',
    'mixed',
    'online',
  ]);
  return {
    id,
    entry: 'fixed',
    attendanceMode: hidden ? 'offline' : attendanceMode,
    ...datesOf(random, today),
    ...(hidden && { locationDisclosed: false }),
    ...(!hidden && attendanceMode !== 'online' && { location: randomLocation(random) }),
    ...placesOf(random),
    ...(random.chance(0.6) && { accessibility: facilities.slice(0, random.between(1, 4)) }),
    ...(random.chance(0.4) && { childcare: random.pick(['yes', 'no', 'ask']) }),
    ...(random.chance(0.7) && { costs: [{ amount: random.pick([0, 0, 10, 25, 35, 60]) }] }),
  };
}
