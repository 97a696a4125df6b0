import { expect, it } from 'vitest';
import { addWorkingDays } from '../../../src/domain/dates/working-days.ts';

it.each([
  ['2027-01-14', 1, [], '2027-01-15'],
  ['2027-01-14', 2, [], '2027-01-18'],
  ['2027-01-16', 2, [], '2027-01-19'],
  ['2027-01-14', 2, ['2027-01-15', '2027-01-18'], '2027-01-20'],
  ['2027-01-14', 0, [], '2027-01-14'],
  ['never', 2, [], 'never'],
])('%s and %i working days (closed on %j) is %s', (date, count, closed, day) => {
  expect(addWorkingDays(date, count, closed)).toBe(day);
});
