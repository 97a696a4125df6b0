import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Edition } from '../../../src/contract/group.ts';
import {
  admissionOf,
  decideAdmission,
  publicSignupStatus,
} from '../../../src/domain/signup/admission.ts';
import { placesToOffer } from '../../../src/domain/signup/place-offers.ts';
import { freePlaces, monthOf, placesLeft } from '../../../src/domain/offer/places.ts';
import { canTellStart, hasEnough } from '../../../src/domain/signup/enough-signups.ts';
import { edition } from './offer.ts';

// Properties take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const now = new Date('2027-01-14T11:00:00Z');
const rolling = (capacity: Edition['capacity'], changes: Partial<Edition> = {}): Edition =>
  edition('e', {
    entry: 'rolling',
    startDate: '2026-01-01',
    endDate: undefined,
    sessions: undefined,
    signupOpensAt: undefined,
    signupClosesAt: undefined,
    signupStatus: 'open',
    timezone: 'Europe/Amsterdam',
    capacity,
    ...changes,
  });

describe('places per month', () => {
  it('are the fewer of what is left of all and of the month', () => {
    expect(placesLeft({ maximum: 8, held: 3 })).toBe(5);
    expect(placesLeft({ maximum: 8, held: 3, perMonth: 2, joined: 0 })).toBe(2);
    expect(placesLeft({ maximum: 8, held: 7, perMonth: 2, joined: 0 })).toBe(1);
    expect(placesLeft({ held: 7, perMonth: 2, joined: 3 })).toBe(0);
    expect(placesLeft({ held: 7 })).toBeUndefined();
  });
  it('begin anew on the first of the month, by the clock of the edition', () => {
    const it = rolling({ maximum: 20, perMonth: 2 });
    const taken = { held: 9, joined: 2, month: '2027-01' };
    expect(freePlaces(it, taken, new Date('2027-01-31T22:59:59Z'))).toBe(0);
    expect(freePlaces(it, taken, new Date('2027-01-31T23:00:00Z'))).toBe(2);
    const azores = rolling({ perMonth: 2 }, { timezone: 'Atlantic/Azores' });
    expect(monthOf(azores, new Date('2027-02-01T00:59:59Z'))).toBe('2027-01');
  });
  it('are of editions only that one can keep joining', () => {
    const it = edition('e', { entry: 'fixed', capacity: { maximum: 8, perMonth: 1 } });
    expect(freePlaces(it, { held: 2, joined: 1, month: '2027-01' }, now)).toBe(6);
  });
  it('show as a waiting list when this month is full', () => {
    const it = rolling({ maximum: 20, perMonth: 2 });
    const seen = (joined: number, waiting = 0) =>
      publicSignupStatus(it, { held: 9, joined, month: '2027-01', waiting, now });
    expect(seen(0)).toEqual({
      signupStatus: 'few-places',
      capacity: { maximum: 20, perMonth: 2, available: 2, waiting: 0 },
    });
    expect(seen(2)).toMatchObject({ signupStatus: 'waiting-list', capacity: { available: 0 } });
    expect(seen(1, 1).signupStatus).toBe('waiting-list');
  });
  it('are never more than the rules allow, and the same wherever they are asked', () => {
    const number = fc.option(fc.nat(12), { nil: undefined });
    const month = fc.constantFrom('2027-01', '2026-12', undefined);
    fc.assert(
      fc.property(
        fc.record({ maximum: number, perMonth: number }),
        fc.record({ held: fc.nat(15), joined: number, month, waiting: fc.nat(2) }),
        (capacity, taken) => {
          const it = rolling(capacity);
          const free = freePlaces(it, taken, now);
          const joined = taken.month === '2027-01' ? (taken.joined ?? 0) : 0;
          expect(free ?? 0).toBeGreaterThanOrEqual(0);
          expect(free === undefined).toBe(
            capacity.maximum === undefined && capacity.perMonth === undefined,
          );
          if (free) {
            expect(taken.held + free).toBeLessThanOrEqual(capacity.maximum ?? Infinity);
            expect(joined + free).toBeLessThanOrEqual(capacity.perMonth ?? Infinity);
          }
          const state = { ...taken, now };
          const { outcome } = decideAdmission({ ...admissionOf(it, state), namesEdition: true });
          expect(outcome).toBe(taken.waiting === 0 && free !== 0 ? 'received' : 'waiting');
          expect(publicSignupStatus(it, state).capacity?.available).toBe(free);
          expect(placesToOffer(it, { ...state, waitingElsewhere: 0 })).toBe(free ?? 0);
        },
      ),
    );
  });
});

describe('a start when enough people signed up', () => {
  const capacity = { minimum: 4, maximum: 8 };
  const waits = (changes: Partial<Edition> = {}) =>
    edition('e', { entry: 'when-full', capacity, ...changes });
  it('takes the minimum, or all places', () => {
    expect([3, 4, 9].map((it) => hasEnough(waits(), it))).toEqual([false, true, true]);
    const all = waits({ capacity: { maximum: 8 } });
    expect([7, 8].map((it) => hasEnough(all, it))).toEqual([false, true]);
    expect(hasEnough(waits({ capacity: {} }), 99)).toBe(false);
    expect(hasEnough(waits({ capacity: { minimum: 0 } }), 0)).toBe(false);
    expect(hasEnough(waits({ entry: 'fixed' }), 8)).toBe(false);
  });
  it('is told until the group has begun', () => {
    const on = (startDate: string | undefined, signupStatus = 'open') =>
      canTellStart(
        waits({ startDate, sessions: undefined, schedule: undefined, signupStatus }),
        now,
      );
    expect([on(undefined), on('2027-01-14'), on('2027-01-13')]).toEqual([true, true, false]);
    expect([on('2027-02-01', 'cancelled'), on(undefined, 'started')]).toEqual([false, false]);
  });
});
