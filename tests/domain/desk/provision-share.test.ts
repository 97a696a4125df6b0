import { expect, it } from 'vitest';
import { provisionShare } from '../../../src/domain/desk/provision-share.ts';

it('counts the part that is always there among the groups that say so', () => {
  const groups = [
    ...Array.from({ length: 7 }, () => ({ provision: 'standing' })),
    ...Array.from({ length: 3 }, () => ({ provision: 'demand-led' })),
    {},
  ];
  expect(provisionShare(groups)).toBe(0.7);
  expect(provisionShare([{}])).toBeUndefined();
});
