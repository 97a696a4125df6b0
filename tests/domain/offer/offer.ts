import fc from 'fast-check';
import type { Edition, Group } from '../../../src/contract/group.ts';

export const TODAY = '2027-01-14';

/** A group of the tests; every part can be replaced. */
export function group(id: string, parts: Partial<Group> = {}): Group {
  return {
    id,
    institution: 'sample',
    name: id,
    summary: '',
    kind: 'course',
    themes: [],
    audiences: [],
    editions: [],
    ...parts,
  };
}

/** An edition with sign-up open. */
export function edition(id: string, parts: Partial<Edition> = {}): Edition {
  return { id, entry: 'fixed', attendanceMode: 'offline', signupStatus: 'open', ...parts };
}

const some = <T>(...values: T[]) => fc.constantFrom(...values);
const code = some('a', 'b', 'c', 'toString', '__proto__');
const date = some('2026-06-01', '2027-01-13', TODAY, '2027-01-20', '2027-03-01', '2027-06-30', 'x');
const label = fc.record({ value: code, label: some('Rouw', 'Geld', 'Ouders', '') });

/** Editions as they come: good, odd and broken. */
export const editions: fc.Arbitrary<Edition> = fc.record(
  {
    id: code,
    startDate: date,
    endDate: date,
    sessions: fc.array(
      fc.record(
        { date, startTime: some('09:00', '13:30', '19:30', '25:00') },
        { requiredKeys: ['date'] },
      ),
      { maxLength: 3 },
    ),
    schedule: fc.record(
      {
        frequency: some('weekly', 'monthly', 'never'),
        byDay: fc.array(some('MO', 'TH', 'XX'), { maxLength: 2 }),
        startTime: some('09:00', '19:30', ''),
      },
      { requiredKeys: ['frequency'] },
    ),
    sessionCount: some(0, 1, 8, NaN),
    entry: some('fixed', 'rolling', 'when-full', 'odd'),
    attendanceMode: some('offline', 'online', 'mixed', 'odd'),
    location: fc.record(
      {
        city: some('Huizen', "'s-Graveland", '', 'بيت'),
        lat: some(52.1, 52.3, NaN, 400),
        lon: some(5.1, 5.2, NaN, Infinity),
      },
      { requiredKeys: [] },
    ),
    locationDisclosed: fc.boolean(),
    accessibility: fc.array(some('wheelchair', 'lift'), { maxLength: 2 }),
    childcare: some('yes', 'no', 'ask'),
    capacity: fc.record({ available: some(0, 1, 9), waiting: some(0, 2) }, { requiredKeys: [] }),
    signupStatus: some('open', 'few-places', 'waiting-list', 'full', 'started', 'cancelled', 'odd'),
    costs: fc.array(fc.record({ amount: some(0, 10, 25, NaN) }), { maxLength: 2 }),
    signupClosesAt: some('2027-01-01T00:00:00Z', '2027-12-01T00:00:00Z'),
  },
  { requiredKeys: ['id', 'entry', 'attendanceMode', 'signupStatus'] },
);

export const groups: fc.Arbitrary<Group> = fc.record(
  {
    id: code,
    institution: some('one', 'two'),
    name: some('Rouwgroep', 'Omgaan met geld', 'Vrouwen praten', 'مجموعة', '😀', '<script>', ''),
    summary: some('Samen over verlies praten', 'Grip op je geld', ''),
    description: some('x'.repeat(10_000), 'Een groep voor ouders en kinderen'),
    kind: some('course', 'training', 'odd'),
    approach: some('head', 'hands'),
    themes: fc.array(label, { maxLength: 2 }),
    audiences: fc.array(label, { maxLength: 2 }),
    ageMin: some(0, 18),
    ageMax: some(12, 65),
    keywords: fc.array(some('verlies', 'schulden'), { maxLength: 2 }),
    languages: fc.array(some('nl', 'ar'), { maxLength: 2 }),
    sensitive: fc.boolean(),
    editions: fc.array(editions, { maxLength: 4 }),
  },
  {
    requiredKeys: [
      'id',
      'institution',
      'name',
      'summary',
      'kind',
      'themes',
      'audiences',
      'editions',
    ],
  },
);

const codes = fc.array(code, { minLength: 1, maxLength: 2 });
const among = (...values: string[]) => fc.array(some(...values), { minLength: 1, maxLength: 2 });

/** Queries without text; every key is there now and then. */
export const conditions = fc.record(
  {
    institution: among('one', 'three'),
    theme: codes,
    audience: codes,
    kind: among('course', 'odd'),
    place: among('huizen', "'s-Graveland", 'nowhere'),
    daypart: among('morning', 'afternoon', 'evening', 'night'),
    weekday: among('MO', 'TH', 'XX'),
    age: some(10, 30, 70),
    startFrom: some('2027-01-15', '2027-02-01'),
    startUntil: some('2027-01-31', '2027-06-30'),
    sessionsMax: some(0, 1, 8),
    approach: among('head', 'heart'),
    attendanceMode: among('offline', 'online'),
    language: among('nl', 'ar'),
    costMax: some(0, 10),
    accessibility: among('wheelchair', 'x'),
    childcare: fc.boolean(),
    available: fc.boolean(),
    near: some('52.1,5.1', '52.1,5', '999,999'),
    withinKm: some(0.1, 5, 50),
    sort: some('start' as const, 'distance' as const, 'match' as const),
  },
  { requiredKeys: [] },
);
