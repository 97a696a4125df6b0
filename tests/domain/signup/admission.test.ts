import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  admissionOf,
  available,
  canMove,
  decideAdmission,
  holdsPlace,
  publicSignupStatus,
  takesPlace,
  type AdmissionInput,
} from '../../../src/domain/signup/admission.ts';
import { positionOf, waitingOrder, type Waiting } from '../../../src/domain/signup/waiting-list.ts';
import { signupStates, type SignupState } from '../../../src/contract/signup.ts';
import { edition, editions } from '../offer/offer.ts';

// Properties take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const now = new Date('2027-01-14T11:00:00Z');
const input = (parts: Partial<AdmissionInput> = {}): AdmissionInput => ({
  maximum: 8,
  held: 0,
  waiting: 0,
  signupStatus: 'open',
  now,
  entry: 'fixed',
  namesEdition: true,
  ...parts,
});
const decide = (parts: Partial<AdmissionInput>) => decideAdmission(input(parts));
const refused = (reason: string) => ({ outcome: 'refused', reason });

describe('a sign-up that looks suspect or double', () => {
  const unseen = (ofEdition: number, ofAddress = 0, parts: Partial<AdmissionInput> = {}) =>
    decide({ maximum: 40, unseen: { ofEdition, ofAddress }, ...parts });
  const held = { outcome: 'received' };
  const looked = { outcome: 'waiting', awaitsReview: true };

  it('holds a place until somebody has looked: one in ten of the edition', () => {
    expect([0, 1, 2, 3].map((it) => unseen(it))).toEqual([held, held, held, held]);
    expect(unseen(4)).toEqual(looked);
    expect(unseen(3, 0, { maximum: 39 })).toEqual(looked);
  });
  it('one at least, however small the edition', () => {
    for (const maximum of [1, 2, 9]) {
      expect(unseen(0, 0, { maximum })).toEqual(held);
      expect(unseen(1, 0, { maximum })).toEqual(looked);
    }
    expect(unseen(0, 0, { maximum: undefined, perMonth: 3 })).toEqual(held);
    expect(unseen(1, 0, { maximum: undefined, perMonth: 3 })).toEqual(looked);
  });
  it('two at most with one address', () => {
    expect(unseen(1, 1)).toEqual(held);
    expect(unseen(2, 2)).toEqual(looked);
    expect(unseen(2, 2, { maximum: undefined })).toEqual(looked);
    expect(unseen(90, 1, { maximum: undefined })).toEqual(held);
  });
  it('has no place on the list before that, and none where there is no list', () => {
    expect(unseen(0, 0, { waiting: 2 })).toEqual(looked);
    expect(unseen(0, 0, { held: 40 })).toEqual(looked);
    expect(unseen(0, 0, { held: 40, signupStatus: 'full' })).toEqual(refused('full'));
    expect(unseen(0, 0, { signupStatus: 'closed' })).toEqual(refused('closed'));
  });
});

describe('states', () => {
  it('the first four and offered hold a place', () => {
    expect(signupStates.filter(holdsPlace)).toEqual([
      'received',
      'talk-planned',
      'placed',
      'taking-part',
      'offered',
    ]);
  });
  it('nothing follows on an end, nothing on itself, and every state can be reached', () => {
    for (const state of signupStates) {
      expect(canMove(state, state)).toBe(false);
      const isEnd = ['finished', 'withdrawn', 'declined', 'referred-elsewhere'].includes(state);
      expect(signupStates.some((to) => canMove(state, to))).toBe(!isEnd);
      expect(signupStates.some((from) => canMove(from, state))).toBe(true);
    }
    expect(canMove('odd' as SignupState, 'placed')).toBe(false);
  });
  it('who has no place only gets one by an offer', () => {
    for (const from of signupStates) {
      for (const to of signupStates) {
        if (canMove(from, to) && takesPlace(from, to)) expect(to).toBe('offered');
      }
    }
  });
  it('one can withdraw until the end', () => {
    for (const from of [
      'received',
      'talk-planned',
      'placed',
      'taking-part',
      'waiting',
      'offered',
      'expired',
    ] as const) {
      expect(canMove(from, 'withdrawn')).toBe(true);
    }
  });
});

describe('available', () => {
  it('is never below 0, and unknown without a maximum', () => {
    expect(available(8, 3)).toBe(5);
    expect(available(8, 9)).toBe(0);
    expect(available(undefined, 9)).toBeUndefined();
    expect(available(0, 0)).toBe(0);
  });
});

describe('a new sign-up', () => {
  it('gets a place as long as there is one and nobody waits', () => {
    expect(decide({ held: 7 })).toEqual({ outcome: 'received' });
    expect(decide({ held: 8 })).toEqual({ outcome: 'waiting', position: 1 });
    expect(decide({ held: 8, waiting: 2 })).toEqual({ outcome: 'waiting', position: 3 });
    expect(decide({ held: 5, waiting: 1 })).toEqual({ outcome: 'waiting', position: 2 });
    expect(decide({ maximum: 0 })).toEqual({ outcome: 'waiting', position: 1 });
  });
  it('is always received without an edition or for a talk', () => {
    for (const parts of [{ namesEdition: false }, { mode: 'talk' as const }]) {
      expect(decide({ held: 8, waiting: 3, signupStatus: 'cancelled', ...parts })).toEqual({
        outcome: 'received',
      });
    }
  });
  it('follows the institution where it keeps count itself', () => {
    const own = { maximum: undefined };
    expect(decide({ ...own, held: 99 })).toEqual({ outcome: 'received' });
    expect(decide({ ...own, signupStatus: 'waiting-list' })).toEqual({
      outcome: 'waiting',
      position: 1,
    });
    expect(decide({ ...own, signupStatus: 'full' })).toEqual(refused('full'));
  });
  it('is refused where no waiting list is kept', () => {
    expect(decide({ signupStatus: 'full', held: 8 })).toEqual(refused('full'));
    expect(decide({ signupStatus: 'full', held: 7 })).toEqual({ outcome: 'received' });
  });
  it('is refused when sign-up is not open', () => {
    expect(decide({ signupStatus: 'cancelled' })).toEqual(refused('cancelled'));
    expect(decide({ signupStatus: 'closed' })).toEqual(refused('closed'));
    expect(decide({ signupStatus: 'not-yet-open' })).toEqual(refused('not-yet-open'));
    expect(decide({ opensAt: '2027-01-14T11:00:01Z' })).toEqual(refused('not-yet-open'));
    expect(decide({ signupStatus: 'not-yet-open', opensAt: '2027-01-14T12:00:00+01:00' })).toEqual({
      outcome: 'received',
    });
    expect(decide({ closesAt: '2027-01-14T11:00:00Z' })).toEqual(refused('closed'));
    expect(decide({ closesAt: '2027-01-14T11:00:01Z' })).toEqual({ outcome: 'received' });
    expect(decide({ closesAt: 'soon', opensAt: 'soon' })).toEqual({ outcome: 'received' });
  });
  it('is refused when the group has begun, unless one can keep joining', () => {
    expect(decide({ signupStatus: 'started' })).toEqual(refused('started'));
    expect(decide({ signupStatus: 'started', entry: 'rolling' })).toEqual({ outcome: 'received' });
    expect(decide({ startDate: '2027-01-13' })).toEqual(refused('started'));
    expect(decide({ startDate: '2027-01-14' })).toEqual({ outcome: 'received' });
    expect(decide({ startDate: '2027-01-13', entry: 'rolling' })).toEqual({ outcome: 'received' });
    expect(decide({ endDate: '2027-01-13', entry: 'rolling' })).toEqual(refused('closed'));
  });
});

describe('what the public sees', () => {
  const capacity = { minimum: 4, maximum: 8 };
  const status = (held: number, waiting = 0, parts = {}) =>
    publicSignupStatus(edition('e', { capacity, ...parts }), { held, waiting, now });
  it('follows the counts', () => {
    expect(status(5)).toEqual({
      signupStatus: 'open',
      capacity: { minimum: 4, maximum: 8, available: 3, waiting: 0 },
    });
    expect(status(6).signupStatus).toBe('few-places');
    expect(status(8, 2)).toEqual({
      signupStatus: 'waiting-list',
      capacity: { minimum: 4, maximum: 8, available: 0, waiting: 2 },
    });
    expect(status(7, 1).signupStatus).toBe('waiting-list');
    expect(status(8, 0, { signupStatus: 'full' }).signupStatus).toBe('full');
    expect(status(0, 0, { signupStatus: 'cancelled' }).signupStatus).toBe('cancelled');
  });
  it('leaves the counts of who counts for itself', () => {
    const own = { capacity: { available: 2 }, signupStatus: 'few-places' };
    expect(status(5, 0, own)).toEqual({ signupStatus: 'few-places', capacity: { available: 2 } });
    expect(status(5, 0, { capacity: undefined })).toEqual({ signupStatus: 'open' });
  });
  it('is what a new sign-up meets', () => {
    fc.assert(
      fc.property(
        editions,
        fc.nat(12),
        fc.nat(3),
        fc.option(fc.nat(10), { nil: undefined }),
        (it, held, waiting, maximum) => {
          const one = { ...it, capacity: { maximum } };
          const { signupStatus, capacity: seen } = publicSignupStatus(one, { held, waiting, now });
          const { outcome, reason } = decideAdmission({
            ...admissionOf(one, { held, waiting, now }),
            namesEdition: true,
          });
          // A status that this version does not know stays as it is while one can sign up.
          if (signupStatus === 'odd') expect(outcome).not.toBe('refused');
          else
            expect(outcome).toBe(
              signupStatus === 'open' || signupStatus === 'few-places'
                ? 'received'
                : signupStatus === 'waiting-list'
                  ? 'waiting'
                  : 'refused',
            );
          if (outcome === 'refused') expect(signupStatus).toBe(reason);
          if (maximum !== undefined) expect(seen!.available).toBe(Math.max(0, maximum - held));
        },
      ),
    );
  });
});

describe('the waiting list', () => {
  it('puts priority first, then time, then reference', () => {
    const list: Waiting[] = [
      { id: 'c', since: '2027-01-03T00:00:00Z' },
      { id: 'a', since: '2027-01-01T00:00:00Z' },
      { id: 'p', since: '2027-01-09T00:00:00Z', priority: true },
      { id: 'b', since: '2027-01-03T00:00:00Z' },
    ];
    expect(waitingOrder(list).map((it) => it.id)).toEqual(['p', 'a', 'b', 'c']);
    expect(positionOf('b', list)).toBe(3);
    expect(positionOf('x', list)).toBeUndefined();
  });
});

describe('any run of sign-ups, withdrawals and offers', () => {
  it('never goes over capacity, and keeps the order of who waits', () => {
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.constant({ do: 'sign-up' as const, who: 0 }) },
      fc.record({
        do: fc.constantFrom('withdraw' as const, 'accept' as const, 'expire' as const),
        who: fc.nat(30),
      }),
      fc.constant({ do: 'offer' as const, who: 0 }),
    );
    fc.assert(
      fc.property(fc.nat(5), fc.array(step, { maxLength: 60 }), (maximum, steps) => {
        const all: (Waiting & { status: SignupState })[] = [];
        const offered: string[] = [];
        const held = () => all.filter((it) => holdsPlace(it.status)).length;
        const queue = () => waitingOrder(all.filter((it) => it.status === 'waiting'));
        const move = (it: (typeof all)[number] | undefined, to: SignupState) => {
          if (!it || !canMove(it.status, to)) return;
          if (takesPlace(it.status, to) && available(maximum, held()) === 0) return;
          it.status = to;
          if (to === 'offered') offered.push(it.id);
        };
        steps.forEach((one, time) => {
          const ahead = queue().length;
          if (one.do === 'sign-up') {
            const { outcome, position } = decide({ maximum, held: held(), waiting: ahead });
            const id = String(time).padStart(3, '0');
            all.push({ id, since: `2027-01-01T00:${id}`, status: outcome as SignupState });
            if (outcome === 'waiting') expect(positionOf(id, queue())).toBe(position);
            if (outcome === 'received') expect(ahead).toBe(0);
          } else if (one.do === 'offer') {
            move(queue()[0], 'offered');
          } else {
            const to = { withdraw: 'withdrawn', accept: 'received', expire: 'expired' } as const;
            move(all[one.who % Math.max(all.length, 1)], to[one.do]);
          }
          expect(held()).toBeLessThanOrEqual(maximum);
        });
        expect(offered).toEqual([...offered].sort());
      }),
      { numRuns: 500 },
    );
  });
});

describe('the end of the last session', () => {
  const today = edition('today', {
    startDate: '2027-01-14',
    sessions: [
      { date: '2027-01-14', startTime: '00:05', endTime: '00:30' },
      { date: '2027-01-14', startTime: '09:00', endTime: '10:15' },
    ],
  });
  const statusAt = (of: typeof today, instant: string) =>
    publicSignupStatus(of, { held: 0, waiting: 0, now: new Date(instant) }).signupStatus;

  it('closes the sign-up, to the minute of the clock in the Netherlands', () => {
    expect(statusAt(today, '2027-01-14T09:14:59Z')).not.toBe('closed');
    expect(statusAt(today, '2027-01-14T09:15:00Z')).toBe('closed');
    expect(statusAt({ ...today, entry: 'rolling' }, '2027-01-14T09:15:00Z')).toBe('closed');
    // In Curaçao it is five hours earlier.
    const away = { ...today, timezone: 'America/Curacao' };
    expect(statusAt(away, '2027-01-14T14:14:59Z')).not.toBe('closed');
    expect(statusAt(away, '2027-01-14T14:15:00Z')).toBe('closed');
  });

  it('on the first of several days is the start', () => {
    const course = {
      ...today,
      sessions: [
        { date: '2027-01-14', startTime: '09:00', endTime: '10:15' },
        { date: '2027-01-21', startTime: '09:00', endTime: '10:15' },
      ],
    };
    expect(statusAt(course, '2027-01-14T09:14:59Z')).not.toBe('started');
    expect(statusAt(course, '2027-01-14T09:15:00Z')).toBe('started');
    expect(statusAt({ ...course, entry: 'rolling' }, '2027-01-14T09:15:00Z')).not.toBe('started');
  });

  it('may be after midnight, and is the end of the day when nobody knows it', () => {
    const night = {
      ...today,
      sessions: [{ date: '2027-01-14', startTime: '22:00', endTime: '01:00' }],
    };
    expect(statusAt(night, '2027-01-14T23:59:59Z')).not.toBe('closed');
    expect(statusAt(night, '2027-01-15T00:00:00Z')).toBe('closed');
    const open = { ...today, sessions: [{ date: '2027-01-14', startTime: '09:00' }] };
    expect(statusAt(open, '2027-01-14T22:59:59Z')).not.toBe('closed');
    expect(statusAt(open, '2027-01-14T23:00:00Z')).toBe('closed');
  });
});
