import { expect, it } from 'vitest';
import { canBeSameName } from '../../../src/domain/signup/same-name.ts';

it.each([
  ['Noor Bakker', 'noor  BAKKER'],
  ['Noor', 'N. Bakker'],
  ['Noor', 'Noor Bakker'],
  ['Zoë de Wit', 'Zoe de Wit'],
  ['J.P. Vos', 'Jan Pieter Vos'],
  ['Vos, Karel', 'Karel Vos'],
  ['山田', '山田'],
  ['👩', '👩'],
])('%s can be %s', (a, b) => {
  expect(canBeSameName(a, b)).toBe(true);
  expect(canBeSameName(b, a)).toBe(true);
});

it.each([
  ['Marijke Vos', 'Karel Vos'],
  ['M. Vos', 'K. Vos'],
  ['Sam', 'Bo'],
  ['Jan Jansen', 'Jan'.concat(' Pietersen')],
  ['J. J. Vos', 'Jan Vos Bakker'],
  ['...', 'Noor'],
])('%s is not %s', (a, b) => {
  expect(canBeSameName(a, b)).toBe(false);
  expect(canBeSameName(b, a)).toBe(false);
});
