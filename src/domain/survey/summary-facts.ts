import type { Survey } from '../../contract/survey.ts';
import type { SummaryFacts } from '../poll/summary-check.ts';

/** What the answers to a survey bear out: how many there are, of whom, and the places of the factors. */
export function surveyFacts({
  question,
  factors,
  consensus,
  institutions,
  individuals,
}: Pick<
  Survey,
  'question' | 'factors' | 'consensus' | 'institutions' | 'individuals'
>): SummaryFacts {
  const places = consensus?.factors ?? [];
  return {
    total: consensus?.responses ?? 0,
    counts: {
      institution: institutions?.responses ?? 0,
      individual: individuals?.responses ?? 0,
    },
    others: [
      factors.length,
      places.filter((it) => it.rank === 1).length,
      ...places.flatMap(({ rank, meanRank }) => [rank, Number(meanRank.toFixed(1))]),
    ],
    names: [question, ...factors.flatMap(({ title, about }) => [title, about])],
  };
}
