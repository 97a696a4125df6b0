import { expect, it } from 'vitest';
import { everywhere } from '../../src/domain/desk/scope.ts';
import { figureOwners } from '../../src/endpoint/desk/figures/figure-owners.ts';
import { dutch } from '../../src/endpoint/desk/figures/figure-words.ts';

const institutions = ['A', 'B', 'C'].map((id) => ({
  id,
  name: `Welzijn ${id}`,
  privacyUrl: 'https://welzijn.example/privacy',
}));
const owners = (places: readonly object[], known = institutions) =>
  figureOwners(known, { ...everywhere, places }, dutch);

it('names the institutions whose figures they are', () => {
  expect(owners([{ institution: 'A' }])).toBe('Welzijn A');
  expect(owners([{ institution: 'A' }, { institution: 'C' }])).toBe('Welzijn A en Welzijn C');
  expect(owners([{}])).toBe('Alle instellingen samen: Welzijn A, Welzijn B en Welzijn C');
  expect(owners([{}], institutions.slice(0, 1))).toBe('Welzijn A');
  expect(owners([{}], [])).toBe('Alle instellingen');
});

it('says when they are about some of the groups only', () => {
  expect(owners([{ institution: 'B', group: 'b-1' }])).toBe(
    'Een deel van de groepen van Welzijn B',
  );
});
