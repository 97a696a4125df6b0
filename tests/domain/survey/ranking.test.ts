import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { kemeny } from '../../../src/domain/survey/kemeny.ts';
import { agreementWord, completeRanks, consensus } from '../../../src/domain/survey/ranking.ts';
import { schulze } from '../../../src/domain/survey/schulze.ts';

// Properties take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const ids = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];
/** From a rank per factor (standards.md §7) to a ranking, best first. */
const ballot = (ranks: readonly number[], upTo = 10) =>
  ids.filter((_, i) => ranks[i]! <= upTo).sort((a, b) => ranks[+a - 1]! - ranks[+b - 1]!);
const A = ballot([7, 6, 5, 4, 8, 10, 2, 1, 3, 9]);
const B = ballot([3, 4, 1, 2, 8, 5, 10, 6, 7, 9]);
const C = ballot([2, 3, 1, 4, 9, 7, 8, 5, 6, 10]);
const partial = ballot([3, 4, 1, 2, 5, 6, 8.5, 8.5, 8.5, 8.5], 6);
const means = (rankings: string[][], factors = ids) => {
  const { factors: found } = consensus(rankings, factors);
  return factors.map((id) => found.find((it) => it.id === id)!.meanRank);
};
const rankings = fc.array(fc.shuffledSubarray(ids.slice(0, 6), { minLength: 1 }), {
  minLength: 1,
  maxLength: 12,
});
const six = ids.slice(0, 6);

describe('golden values (R 4.2.2, vegan)', () => {
  it('full ballots', () => {
    const it_ = consensus([A, B, C], ids);
    [4, 4.3333, 2.3333, 3.3333, 8.3333, 7.3333, 6.6667, 4, 5.3333, 9.3333].forEach((mean, i) =>
      expect(means([A, B, C])[i]).toBeCloseTo(mean, 4),
    );
    expect(it_.agreement).toBeCloseTo(0.5824916, 7);
    expect(3 * 9 * it_.agreement!).toBeCloseTo(15.72727, 5);
    expect(it_.factors.map((one) => [one.id, one.rank])).toEqual([
      ['3', 1],
      ['4', 2],
      ['1', 3],
      ['8', 3],
      ['2', 5],
      ['9', 6],
      ['7', 7],
      ['6', 8],
      ['5', 9],
      ['10', 10],
    ]);
    expect(it_.factors[0]!.ranks).toEqual([5, 1, 1]);
  });
  it('one partial ballot, corrected for ties', () => {
    [4, 4.3333, 2.3333, 3.3333, 7.3333, 7.6667, 6.1667, 4.8333, 5.8333, 9.1667].forEach((mean, i) =>
      expect(means([A, partial, C])[i]).toBeCloseTo(mean, 4),
    );
    const { agreement } = consensus([A, partial, C], ids);
    expect(agreement).toBeCloseTo(0.5051546, 7);
    expect(27 * agreement!).toBeCloseTo(13.63918, 5);
  });
  it('Borda is m (n − mean)', () => {
    const borda = means([A, partial, C]).map((mean) => 3 * (10 - mean));
    [18, 17, 23, 20, 8, 7, 11.5, 15.5, 12.5, 2.5].forEach((points, i) =>
      expect(borda[i]).toBeCloseTo(points, 9),
    );
  });
  it('Kemeny', () => {
    expect(kemeny([A, B, C], ids)).toEqual({
      cost: 24,
      order: ['3', '4', '1', '2', '8', '9', '6', '7', '5', '10'],
      optima: 1,
    });
    const found = kemeny([A, partial, C], ids)!;
    expect(found.cost).toBe(26);
    expect(found.optima).toBe(4);
  });
  it('Schulze', () => {
    const wins = (all: string[][]) =>
      Object.fromEntries(schulze(all, ids).map((it) => [it.id, it.wins]));
    expect(wins([A, B, C])).toEqual({
      3: 9,
      4: 8,
      1: 7,
      2: 6,
      8: 5,
      9: 4,
      6: 3,
      7: 2,
      5: 1,
      10: 0,
    });
    const tied = wins([A, partial, C]);
    expect(new Set([tied['5'], tied['6'], tied['7']]).size).toBe(1);
  });
});

describe('completeRanks', () => {
  it('ties what is left out for last', () => {
    expect([...completeRanks(partial, ids).values()]).toEqual([
      3, 4, 1, 2, 5, 6, 8.5, 8.5, 8.5, 8.5,
    ]);
    expect([...completeRanks([], ['a', 'b', 'c']).values()]).toEqual([2, 2, 2]);
  });
  it('leaves out what is unknown or twice', () => {
    expect([...completeRanks(['x', 'b', 'b', '__proto__'], ['a', 'b']).entries()]).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });
  it('always hands out the same sum', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ids), (it) => {
        const sum = [...completeRanks(it, ids).values()].reduce((all, rank) => all + rank, 0);
        expect(sum).toBe(55);
      }),
    );
  });
});

describe('consensus', () => {
  it('has nothing to say without responses, and no agreement below three', () => {
    expect(consensus([], ids)).toEqual({ responses: 0, factors: [] });
    expect(consensus([A, B], ids)).not.toHaveProperty('agreement');
    expect(consensus([A], ids).factors.map((it) => it.id)).toEqual(A);
  });
  it('drops a ballot that ranks nothing', () => {
    expect(consensus([A, B, C, [], ['unknown']], ids)).toEqual(consensus([A, B, C], ids));
  });
  it('agrees fully when all do', () => {
    expect(consensus([A, A, A], ids).agreement).toBe(1);
    expect(consensus([A, A.toReversed(), A, A.toReversed()], ids).agreement).toBe(0);
    expect(consensus([['a'], ['a'], ['a']], ['a'])).not.toHaveProperty('agreement');
  });
  it('does not depend on the names', () => {
    fc.assert(
      fc.property(rankings, (all) => {
        const name = (id: string) => `factor-${id}`;
        const renamed = consensus(
          all.map((it) => it.map(name)),
          six.map(name),
        );
        const it_ = consensus(all, six);
        expect(renamed).toEqual({
          ...it_,
          factors: it_.factors.map((one) => ({ ...one, id: name(one.id) })),
        });
      }),
    );
  });
  it('turns round when all complete rankings do', () => {
    const full = fc.array(fc.shuffledSubarray(six, { minLength: 6 }), {
      minLength: 3,
      maxLength: 9,
    });
    fc.assert(
      fc.property(full, (all) => {
        const mean = means(all, six);
        const reversed = means(
          all.map((it) => it.toReversed()),
          six,
        );
        mean.forEach((it, i) => expect(it + reversed[i]!).toBeCloseTo(7, 9));
        const agreement = consensus(all, six).agreement!;
        expect(
          consensus(
            all.map((it) => it.toReversed()),
            six,
          ).agreement,
        ).toBeCloseTo(agreement, 9);
        expect(
          kemeny(
            all.map((it) => it.toReversed()),
            six,
          )!.cost,
        ).toBe(kemeny(all, six)!.cost);
      }),
    );
  });
  it('keeps its order when a ballot says just that', () => {
    fc.assert(
      fc.property(rankings, (all) => {
        const order = consensus(all, six).factors.map((it) => it.id);
        expect(consensus([...all, order], six).factors.map((it) => it.id)).toEqual(order);
        const best = kemeny(all, six)!;
        const after = kemeny([...all, best.order], six)!;
        expect(after).toEqual({ ...best, optima: 1 });
      }),
    );
  });
  it('agrees between 0 and 1', () => {
    fc.assert(
      fc.property(rankings, (all) => {
        const { agreement, responses } = consensus(all, six);
        expect(agreement === undefined).toBe(responses < 3);
        if (agreement !== undefined) {
          expect(agreement).toBeGreaterThanOrEqual(0);
          expect(agreement).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('kemeny', () => {
  it('is as good as trying every order', () => {
    const permutations = (it: string[]): string[][] =>
      it.length < 2
        ? [it]
        : it.flatMap((one) =>
            permutations(it.filter((x) => x !== one)).map((rest) => [one, ...rest]),
          );
    const four = six.slice(0, 4);
    const all = permutations(four);
    fc.assert(
      fc.property(
        fc.array(fc.shuffledSubarray(four, { minLength: 1 }), { minLength: 1, maxLength: 6 }),
        (ballots) => {
          const costs = all.map((order) =>
            ballots.reduce((sum, it) => {
              const ranks = completeRanks(it, four);
              let cost = sum;
              order.forEach((a, i) =>
                order.slice(i + 1).forEach((b) => (cost += ranks.get(b)! < ranks.get(a)! ? 1 : 0)),
              );
              return cost;
            }, 0),
          );
          const least = Math.min(...costs);
          const found = kemeny(ballots, four)!;
          expect(found.cost).toBe(least);
          expect(found.optima).toBe(costs.filter((it) => it === least).length);
          expect(costs[all.findIndex((it) => it.join() === found.order.join())]).toBe(least);
        },
      ),
    );
  });
  it('does ten factors in 50 ms and refuses too many', () => {
    const times = Array.from({ length: 5 }, () => {
      const begin = performance.now();
      kemeny([A, B, C], ids);
      return performance.now() - begin;
    });
    expect(Math.min(...times)).toBeLessThan(50);
    expect(
      kemeny(
        [A],
        Array.from({ length: 17 }, (_, i) => String(i)),
      ),
    ).toBeUndefined();
    expect(kemeny([], [])).toBeUndefined();
  });
});

it('puts agreement in words', () => {
  expect([0, 0.29, 0.3, 0.6, 0.61, 1].map(agreementWord)).toEqual([
    'little',
    'little',
    'some',
    'some',
    'much',
    'much',
  ]);
});
