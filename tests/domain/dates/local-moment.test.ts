import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, localMoment } from '../../../src/domain/dates/local-moment.ts';

describe('a moment on the wall clock', () => {
  it.each([
    ['Europe/Amsterdam', '2027-01-14T07:07:00Z', '2027-01-14T08:07'],
    ['Europe/Amsterdam', '2027-07-14T22:30:00Z', '2027-07-15T00:30'],
    ['America/Curacao', '2027-01-14T03:00:00Z', '2027-01-13T23:00'],
    ['Nowhere/Land', '2027-01-14T03:00:00Z', '2027-01-14T03:00'],
  ])('in %s of %s is %s', (zone, instant, local) => {
    expect(localMoment(zone, new Date(instant))).toBe(local);
    expect(new Date(instantOf(local, zone)).toISOString()).toBe(new Date(instant).toISOString());
  });

  it('comes back from any instant, but for the hour that there is twice', () => {
    const minutes = fc.integer({ min: 0, max: 40_000_000 });
    fc.assert(
      fc.property(
        minutes,
        fc.constantFrom('Europe/Amsterdam', 'America/Curacao'),
        (minute, zone) => {
          const local = localMoment(zone, minute * 60_000);
          expect(localMoment(zone, instantOf(local, zone))).toBe(local);
        },
      ),
    );
  });

  it('that is none has no instant', () => {
    expect(instantOf('2027-13-40T99:99', 'Europe/Amsterdam')).toBeNaN();
  });
});
