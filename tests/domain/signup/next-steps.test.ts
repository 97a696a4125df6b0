import { expect, it } from 'vitest';
import { nextSteps } from '../../../src/contract/desk-editions.ts';
import type { Edition } from '../../../src/contract/group.ts';
import { nextStepsFor, type EditionCounts } from '../../../src/domain/signup/next-steps.ts';
import { edition } from '../offer/offer.ts';

const now = new Date('2027-01-14T11:00:00Z');
const steps = (changes: Partial<Edition>, counts: Partial<EditionCounts> = {}) =>
  nextStepsFor(
    edition('e', {
      startDate: '2027-02-01',
      endDate: '2027-03-01',
      sessions: undefined,
      ...changes,
    }),
    { held: 0, waitingElsewhere: 0, states: {}, unseen: 0, calls: 0, ...counts },
    now,
  );
const capacity = { minimum: 4, maximum: 8 };

it('asks nothing of an edition that waits for sign-ups', () => {
  expect(steps({ capacity })).toEqual([]);
});

it('says what is due, most urgent first', () => {
  expect(steps({ capacity }, { unseen: 1, states: { received: 2 } })).toEqual([
    'look-at-signups',
    'plan-talks',
  ]);
  expect(steps({ capacity, startDate: '2027-01-28' }, { held: 3 })).toEqual(['below-minimum']);
  expect(steps({ capacity, startDate: '2027-01-29' }, { held: 3 })).toEqual([]);
  const open = { entry: 'when-full', startDate: undefined, endDate: undefined } as const;
  expect(steps({ ...open, capacity }, { held: 4 })).toEqual(['set-date']);
  expect(steps({ ...open, capacity }, { held: 3 })).toEqual([]);
  expect(steps({ capacity }, { held: 7, waitingElsewhere: 1 })).toEqual(['choose-next']);
  expect(steps({ capacity }, { held: 8, waitingElsewhere: 1 })).toEqual([]);
  expect(steps({}, { waitingSince: '2026-02-01T00:00:00Z' })).toEqual(['confirm-waiting']);
  expect(steps({}, { waitingSince: '2026-03-01T00:00:00Z' })).toEqual([]);
  expect(steps({ startDate: '2027-01-14' }, { states: { placed: 1 } })).toEqual([
    'start-participation',
  ]);
  // Who was placed and began is counted only when that is noted, however late.
  const over = { startDate: '2026-12-01', endDate: '2027-01-13' };
  expect(steps(over, { states: { 'taking-part': 1, received: 1 } })).toEqual(['end-participation']);
  expect(steps(over, { states: { placed: 1 } })).toEqual([
    'start-participation',
    'end-participation',
  ]);
});

it('asks only to call people when a group does not go on', () => {
  const cancelled = { capacity, signupStatus: 'cancelled', startDate: '2027-01-15' };
  expect(steps(cancelled, { states: { waiting: 1 }, unseen: 1, calls: 1 })).toEqual([
    'tell-cancelled',
  ]);
  expect(steps(cancelled, { states: { waiting: 1 } })).toEqual([]);
  expect(steps({ capacity }, { calls: 1 })).toEqual(['make-calls']);
});

it('has every step once', () => {
  expect(new Set(nextSteps).size).toBe(nextSteps.length);
});
