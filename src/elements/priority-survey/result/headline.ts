import type { Consensus, Survey } from '../../../contract/survey.ts';
import { compareOrders } from '../../../domain/survey/comparison.ts';
import type { Finding } from '../../../domain/survey/finding.ts';
import { MINIMUM_FOR_AGREEMENT } from '../../../domain/survey/kendall-w.ts';
import { agreementWord } from '../../../domain/survey/ranking.ts';
import { formatList } from '../../../locale/format.ts';
import { lowerFirst } from '../../ballot/lower-first.ts';
import type { SurveyView } from '../survey-view.ts';

/** The orders that a headline of few answers may be about. */
export interface Orders {
  /** The order of this visitor, who has just answered. */
  readonly own: readonly string[] | undefined;
  /** The only other answer, when everyone may read it. */
  readonly other: readonly string[] | undefined;
}

/** What is said above a result, and the sentences below it that give the numbers. */
export interface Headline {
  readonly headline: string;
  readonly sentences: readonly string[];
}

export function headlineOf(
  survey: Survey,
  { responses, agreement }: Consensus,
  finding: Finding,
  { own, other }: Orders,
  { t, language }: SurveyView,
): Headline {
  const { kind, best, onFirst, inTopThree } = finding;
  if (kind === 'none') return { headline: t('resultTitle'), sentences: [t('noAnswers')] };
  if (kind === 'few') {
    const later = t('moreNeeded', { count: MINIMUM_FOR_AGREEMENT });
    if (own && other) {
      const equal = compareOrders(own, other).filter(({ difference }) => !difference).length;
      const total = survey.factors.length;
      return {
        headline: t(equal === total ? 'twoEqual' : 'twoDiffer'),
        sentences: [t('equalPlaces', { count: equal, total }), later],
      };
    }
    const isFirst = own !== undefined && responses === 1;
    return {
      headline: t(isFirst ? 'yoursIsFirst' : 'resultTitle'),
      sentences: isFirst ? [later] : [t('answers', { count: responses }), later],
    };
  }
  const titles = new Map(survey.factors.map(({ id, title }) => [id, lowerFirst(title)]));
  const factor = formatList(
    best.map((id) => titles.get(id) ?? id),
    language,
  );
  const agreementWords = agreement === undefined ? [] : [t(agreementWord(agreement))];
  if (kind === 'divided')
    return {
      headline: t('little'),
      sentences: [
        t('answers', { count: responses }),
        ...(best.length === 1
          ? [t('highestMean', { factor, onFirst, count: responses })]
          : [t('noHighestMean')]),
      ],
    };
  return best.length > 1
    ? {
        headline: t('heaviestTie', { factors: factor }),
        sentences: [t('answers', { count: responses }), ...agreementWords],
      }
    : {
        headline: t('heaviest', { factor }),
        sentences: [t('borneOut', { onFirst, inTopThree, count: responses }), ...agreementWords],
      };
}
