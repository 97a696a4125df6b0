// What an address or a preset says goes to the endpoint: it may hold anything, the question may not.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GroupQuery } from '../../../src/contract/group.ts';
import { filterKeys, toQuery, type Chosen } from '../../../src/domain/offer/filters.ts';

const value = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.constantFrom(
    'now',
    'soon',
    '2027-02',
    '2027-13',
    '0000-01',
    '1e400',
    '-1',
    '0.01',
    '1.5',
    '501',
  ),
  fc.double().map(String),
);

it('whatever is chosen, the question keeps to the contract', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...filterKeys),
      fc.array(value, { minLength: 1, maxLength: 3 }),
      (key, values) => {
        const chosen: Chosen = { [key]: values };
        const query = toQuery(chosen, '2027-01-14', { lat: 52.2, lon: 5.1 });
        expect(GroupQuery.safeParse(query).error?.issues ?? []).toEqual([]);
      },
    ),
    { numRuns: 2_000 },
  );
});

it('what makes no sense is not asked', () => {
  const ask = (chosen: Chosen) => toQuery(chosen, '2027-01-14', undefined);
  const nothing = { sort: 'start' };
  for (const chosen of [
    { age: ['old'] },
    { age: ['7.5'] },
    { age: ['4463234298767196'] },
    { withinKm: ['0.01'] },
    { costMax: ['1e400'] },
    { sort: ['colour'] },
    { start: ['2027-13'] },
  ])
    expect(ask(chosen)).toEqual(nothing);
  expect(ask({ start: ['2027-02'], costMax: ['12.5'], age: ['0'] })).toEqual({
    ...nothing,
    startFrom: '2027-02-01',
    startUntil: '2027-02-28',
    costMax: 12.5,
    age: 0,
  });
});
