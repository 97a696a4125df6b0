import { expect, it } from 'vitest';
import { lastWholeDay } from '../../../src/domain/dates/last-day.ts';

it.each([
  ['2026-12-31T22:59:00.000Z', '2026-12-31'],
  ['2026-12-31T23:00:00.000Z', '2026-12-31'],
  ['2026-07-31T21:59:59Z', '2026-07-31'],
  ['2026-12-10T08:00:00.000Z', undefined],
])('%s is the end of %s', (end, day) => {
  expect(lastWholeDay(end, 'Europe/Amsterdam')).toBe(day);
});
