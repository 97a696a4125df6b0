import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalisePhone } from '../../../src/domain/signup/contact.ts';
import { readablePhone } from '../../../src/domain/signup/readable-phone.ts';

it.each([
  ['+31612345678', '06 12 34 56 78'],
  ['0612345678', '06 12 34 56 78'],
  ['+31351234567', '035 123 45 67'],
  ['+31294123456', '0294 12 34 56'],
  ['+3120 1234567', '020 123 45 67'],
  ['+318001234', '+318001234'],
  ['+4930123456', '+4930123456'],
  ['bel de buurvrouw', 'bel de buurvrouw'],
])('%s is written as %s', (stored, written) => {
  expect(readablePhone(stored)).toBe(written);
});

it('is still the same number', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{8}$/), (digits) => {
      expect(normalisePhone(readablePhone(`+31${digits}`))).toMatchObject({
        value: `+31${digits}`,
      });
    }),
  );
});
