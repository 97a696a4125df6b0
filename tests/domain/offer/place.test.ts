import { describe, expect, it } from 'vitest';
import { costOf } from '../../../src/domain/offer/cost.ts';
import { disclosed, distanceKm, placeOf } from '../../../src/domain/offer/place.ts';

describe('placeOf', () => {
  const location = { city: " 's-Graveland ", lat: 52.24, lon: 5.12 };
  it('has a code and a label', () => {
    expect(placeOf({ location })).toEqual({ value: 's-graveland', label: "'s-Graveland" });
  });
  it('is silent where the place is not disclosed, or nonsense', () => {
    expect(placeOf({ location, locationDisclosed: false })).toBeUndefined();
    expect(placeOf({})).toBeUndefined();
    expect(placeOf({ location: { city: '…' } })).toBeUndefined();
  });
  it('takes the location out of what leaves the house', () => {
    const edition = {
      id: 'e',
      entry: 'fixed',
      attendanceMode: 'offline',
      signupStatus: 'open',
      location,
    };
    expect(disclosed(edition)).toBe(edition);
    expect(disclosed({ ...edition, locationDisclosed: false })).not.toHaveProperty('location');
  });
});

describe('distanceKm', () => {
  const utrecht = { lat: 52.0907, lon: 5.1214 };
  const amsterdam = { lat: 52.3676, lon: 4.9041 };
  it('is right for two towns, both ways', () => {
    expect(distanceKm(utrecht, amsterdam)).toBeCloseTo(34.2, 0);
    expect(distanceKm(amsterdam, utrecht)).toBe(distanceKm(utrecht, amsterdam));
    expect(distanceKm(utrecht, utrecht)).toBe(0);
  });
  it('crosses the date line and the poles', () => {
    expect(distanceKm({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 })).toBeCloseTo(111.2, 0);
    expect(distanceKm({ lat: 90, lon: 0 }, { lat: 90, lon: 180 })).toBeCloseTo(0, 6);
  });
  it.each([NaN, Infinity, 91])('knows no distance to latitude %s', (lat) => {
    expect(distanceKm(utrecht, { lat, lon: 5 })).toBeUndefined();
    expect(distanceKm({ lat: 52 }, utrecht)).toBeUndefined();
    expect(distanceKm(undefined, utrecht)).toBeUndefined();
  });
});

it('tells the highest cost, or nothing', () => {
  expect(costOf({ costs: [{ amount: 0 }] })).toBe(0);
  expect(costOf({ costs: [{ amount: 5, description: 'met minimapas' }, { amount: 25 }] })).toBe(25);
  expect(costOf({ costs: [] })).toBeUndefined();
  expect(costOf({})).toBeUndefined();
});
