import { expect, it } from 'vitest';
import { placesToOffer } from '../../../src/domain/signup/place-offers.ts';
import { edition } from '../../endpoint/sample-groups.ts';

const now = new Date('2027-01-14T10:00:00Z');
const state = { held: 6, waitingElsewhere: 0, now };

it.each([
  ['places that are free', {}, {}, 2],
  ['none when full', {}, { held: 9 }, 0],
  ['none while the institution has a list of its own', {}, { waitingElsewhere: 1 }, 0],
  ['places of an edition whose sign-up is closed', { signupStatus: 'closed' }, {}, 2],
  ['none when cancelled', { signupStatus: 'cancelled' }, {}, 0],
  ['none after the start', {}, { now: new Date('2027-02-02T10:00:00Z') }, 0],
  ['places on the first day itself', {}, { now: new Date('2027-02-01T10:00:00Z') }, 2],
  [
    'places after the start of a rolling group',
    { entry: 'rolling' },
    { now: new Date('2027-02-02T10:00:00Z') },
    2,
  ],
  [
    'none after the end of a rolling group',
    { entry: 'rolling' },
    { now: new Date('2027-03-02T10:00:00Z') },
    0,
  ],
  ['none without a maximum', { capacity: {} }, {}, 0],
])('offers %s', (_, changes, other, expected) => {
  expect(placesToOffer(edition('a', changes), { ...state, ...other })).toBe(expected);
});
