import fc from 'fast-check';
import { expect, it } from 'vitest';
import { signupStates } from '../../../src/contract/signup.ts';
import { erasedFrom, type KeptSignup } from '../../../src/domain/signup/retention.ts';

const rules = { withdrawnDays: 14, unplacedDays: 90, waitingDays: 365 };
const on = (it: Partial<KeptSignup>, more: { participantDays?: number } = {}) => {
  const from = erasedFrom(
    { status: 'received', updatedAt: '2027-01-01T12:00:00Z', ...it },
    { ...rules, ...more },
  );
  return from === undefined ? undefined : new Date(from).toISOString().slice(0, 10);
};

it('keeps who left for a short time', () => {
  for (const status of ['withdrawn', 'declined', 'referred-elsewhere']) {
    expect(on({ status, firstDay: '2027-09-01' })).toBe('2027-01-15');
  }
});

it('keeps who got no place until some time after the start', () => {
  expect(on({ firstDay: '2027-02-01' })).toBe('2027-05-02');
  expect(on({ status: 'waiting', firstDay: '2027-02-01' })).toBe('2027-05-02');
  // A change after the start makes the time begin anew.
  expect(on({ firstDay: '2026-12-01' })).toBe('2027-04-01');
  expect(on({ status: 'waiting', firstDay: '2028-06-01' })).toBe('2028-06-01');
});

it('keeps who waits without a start for a year', () => {
  expect(on({ status: 'waiting' })).toBe('2028-01-01');
  expect(on({ status: 'talk-planned' })).toBe('2028-01-01');
});

it('leaves who takes part to the institution', () => {
  for (const status of ['placed', 'taking-part', 'finished']) {
    const it = { status, firstDay: '2027-02-01', lastDay: '2027-04-01' };
    expect(on(it)).toBeUndefined();
    expect(on(it, { participantDays: 30 })).toBe('2027-05-01');
  }
});

it('never erases before the last change, nor who waits for a start that is still to come', () => {
  const day = fc
    .integer({ min: 0, max: 2000 })
    .map((it) => new Date(Date.UTC(2026, 0, 1 + it)).toISOString());
  const days = fc.nat(500);
  fc.assert(
    fc.property(
      fc.constantFrom(...signupStates),
      day,
      fc.option(day, { nil: undefined }),
      fc.record({
        withdrawnDays: days,
        unplacedDays: days,
        waitingDays: days,
        participantDays: days,
      }),
      (status, updatedAt, first, own) => {
        const firstDay = first?.slice(0, 10);
        const from = erasedFrom({ status, updatedAt, firstDay }, own)!;
        expect(from).toBeGreaterThanOrEqual(Date.parse(updatedAt));
        if (status === 'waiting' && firstDay) {
          expect(from).toBeGreaterThanOrEqual(Date.parse(firstDay));
        }
      },
    ),
  );
});
