import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findOffer, prepareOffer } from '../../../src/domain/offer/offer-search.ts';
import { soonestFirst } from '../../../src/domain/offer/soonest-groups.ts';
import { edition, group, groups, TODAY } from './offer.ts';

const ids = (its: readonly { id: string }[]) => its.map((it) => it.id);

it('is the order in which a search without filters finds the groups', () => {
  fc.assert(
    fc.property(fc.array(groups, { maxLength: 12 }), (offer) => {
      const unique = offer.map((it, i) => ({ ...it, id: `g${i}` }));
      const found = findOffer(prepareOffer(unique), {}, { today: TODAY });
      expect(ids(soonestFirst(unique, TODAY))).toEqual(
        Array.from({ length: found.total }, (_, i) => found.idAt(i)),
      );
    }),
    { numRuns: 300 },
  );
});

it('puts records last that are too broken to be sorted', () => {
  const soon = group('soon', { editions: [edition('e', { startDate: '2027-01-20' })] });
  const broken = [{}, { editions: 'none' }, { name: 7, editions: [null] }];
  expect(soonestFirst<object>([...broken, soon], TODAY)[0]).toBe(soon);
});
