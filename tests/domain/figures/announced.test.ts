import { expect, it } from 'vitest';
import { shownOrganizations } from '../../../src/domain/figures/announced.ts';

it('shows of an organisation no number by which a small one can be worked out', () => {
  // 8 announced and 6 who did not come would tell that 2 came.
  const [first, second] = shownOrganizations([
    { notArrived: 6, others: 2 },
    { notArrived: 7, others: 9 },
  ]);
  expect(first!.announced).toBeUndefined();
  expect(first!.notArrived).toEqual({ fewerThan: 10 });
  expect(second).toEqual({ notArrived: { count: 7 }, announced: 16 });
  expect(shownOrganizations([{ notArrived: 6, others: 5 }])).toEqual([
    { notArrived: { count: 6 }, announced: 11 },
  ]);
});
