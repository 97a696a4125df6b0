import { describe, expect, it } from 'vitest';
import { findingOf } from '../../../src/domain/survey/finding.ts';
import { consensus } from '../../../src/domain/survey/ranking.ts';
import {
  addRanking,
  consensusOf,
  emptyRankingTally,
} from '../../../src/domain/survey/ranking-tally.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const of = (...rankings: string[]) =>
  findingOf(
    consensus(
      rankings.map((it) => it.split('')),
      ids,
    ),
  );

describe('the headline that the numbers bear out', () => {
  it('is none without answers, and nothing together from one or two', () => {
    expect(of().kind).toBe('none');
    expect(of('abcde').kind).toBe('few');
    expect(of('abcde', 'abcde').kind).toBe('few');
  });

  it('is the factor that weighs most, with how often it came first', () => {
    expect(of('abcde', 'abdce', 'bacde')).toEqual({
      kind: 'heaviest',
      best: ['a'],
      onFirst: 2,
      inTopThree: 3,
    });
  });

  it('names factors with the same mean together', () => {
    expect(of('abcde', 'bacde', 'abcde', 'bacde')).toMatchObject({
      kind: 'heaviest',
      best: ['a', 'b'],
    });
  });

  it('is that answers are divided when they agree little, whatever has the best mean', () => {
    expect(of('abcde', 'edcba', 'cabed')).toMatchObject({ kind: 'divided' });
    const opposites = of('abcde', 'edcba', 'abcde', 'edcba');
    expect(opposites).toMatchObject({ kind: 'divided', best: ids });
  });

  it('counts the same from the frequencies that an endpoint gives of many answers', () => {
    const rankings = Array.from({ length: 120 }, (_, index) =>
      (index % 3 ? 'abcde' : 'bacde').split(''),
    );
    const tally = rankings.reduce(
      (sum, ranking) => addRanking(sum, ranking, ids),
      emptyRankingTally(ids.length),
    );
    const together = consensusOf(tally, ids);
    expect(together.factors[0]!.ranks).toEqual([]);
    expect(findingOf(together)).toMatchObject({ best: ['a'], onFirst: 80, inTopThree: 120 });
  });
});
