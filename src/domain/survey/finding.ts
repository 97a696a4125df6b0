import type { Consensus } from '../../contract/survey.ts';
import { MINIMUM_FOR_AGREEMENT } from './kendall-w.ts';
import { agreementWord } from './ranking.ts';

/** More factors than this with the same mean are no finding. */
const mostInHeadline = 3;

/**
 * What the numbers bear out. `few`: too few answers to say what weighs most. `divided`: the answers
 * differ so much that the best mean says little. `heaviest`: one factor, or a few with the same mean.
 */
export interface Finding {
  readonly kind: 'none' | 'few' | 'divided' | 'heaviest';
  /** Ids of the factors with the best mean rank. */
  readonly best: readonly string[];
  /** Answers with the first of these on place 1. */
  readonly onFirst: number;
  /** Answers with the first of these on one of the places 1 to 3. */
  readonly inTopThree: number;
}

/** The one thing that a headline may say of all answers. */
export function findingOf({ responses, agreement, factors }: Consensus): Finding {
  const leaders = factors.filter(({ rank }) => rank === 1);
  const countUpTo = (place: number): number =>
    (leaders[0]?.spread ?? leaders[0]?.ranks.map((rank) => ({ rank, count: 1 })) ?? [])
      .filter(({ rank }) => rank <= place)
      .reduce((sum, { count }) => sum + count, 0);
  return {
    kind: kindOf(responses, agreement, leaders.length),
    best: leaders.map(({ id }) => id),
    onFirst: countUpTo(1),
    inTopThree: countUpTo(3),
  };
}

function kindOf(
  responses: number,
  agreement: number | undefined,
  leaders: number,
): Finding['kind'] {
  if (responses === 0) return 'none';
  if (responses < MINIMUM_FOR_AGREEMENT) return 'few';
  const isDivided = agreement === undefined || agreementWord(agreement) === 'little';
  return isDivided || leaders > mostInHeadline ? 'divided' : 'heaviest';
}
