import fc from 'fast-check';
import { expect, it } from 'vitest';
import { kemeny, kemenyOf } from '../../../src/domain/survey/kemeny.ts';
import { consensus } from '../../../src/domain/survey/ranking.ts';
import {
  MAXIMUM_OF_SINGLE_RANKS,
  addRanking,
  addTallies,
  consensusOf,
  emptyRankingTally,
  pairsOf,
} from '../../../src/domain/survey/ranking-tally.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const ranking = fc.shuffledSubarray([...ids, 'unknown']);
const rankings = fc.array(ranking, { maxLength: 12 });
const tallyOf = (all: readonly string[][]) =>
  all.reduce((tally, it) => addRanking(tally, it, ids), emptyRankingTally(ids.length));

/** The consensus without what the tally adds, and with the ranks in order. */
const plain = (all: readonly string[][]) => {
  const found = consensus(all, ids);
  return {
    ...found,
    factors: found.factors.map((it) => ({ ...it, ranks: [...it.ranks].sort((a, b) => a - b) })),
  };
};
const withoutSpread = (found: ReturnType<typeof consensusOf>) => ({
  ...found,
  factors: found.factors.map(({ spread: _, ...rest }) => rest),
});

it('gives what the rankings themselves give', () => {
  fc.assert(
    fc.property(rankings, (all) => {
      const tally = tallyOf(all);
      expect(withoutSpread(consensusOf(tally, ids))).toEqual(plain(all));
      expect(kemenyOf(pairsOf(tally, ids))).toEqual(kemeny(all, ids));
    }),
  );
});

it('forgets a ranking without a trace', () => {
  fc.assert(
    fc.property(rankings, ranking, (all, extra) => {
      const with_ = addRanking(tallyOf(all), extra, ids);
      expect(addRanking(with_, extra, ids, -1)).toEqual(tallyOf(all));
    }),
  );
});

it('adds two tallies', () => {
  fc.assert(
    fc.property(rankings, rankings, (some, others) => {
      expect(addTallies(tallyOf(some), tallyOf(others))).toEqual(tallyOf([...some, ...others]));
    }),
  );
});

it('counts the ranks, and leaves them out one by one when they are many', () => {
  const many = Array.from({ length: MAXIMUM_OF_SINGLE_RANKS }, () => ids);
  const [first] = consensusOf(tallyOf(many), ids).factors;
  expect(first).toMatchObject({ id: 'a', spread: [{ rank: 1, count: 100 }] });
  expect(first!.ranks).toHaveLength(100);
  const [one] = consensusOf(tallyOf([...many, ['b', 'a']]), ids).factors;
  expect(one).toMatchObject({
    ranks: [],
    spread: [
      { rank: 1, count: 100 },
      { rank: 2, count: 1 },
    ],
  });
});
