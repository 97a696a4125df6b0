import { votesByRound } from '../../../../domain/poll/rounds.ts';
import type { DeskView } from '../../desk-view.ts';
import type { Ballot } from '../ballot.ts';

/** How many answers count; earlier rounds and answers of institutions are told apart. */
export function countWords({ poll, survey, answers }: Ballot, { t }: DeskView): string {
  if (answers === 0) return t(poll ? 'noVotesYet' : 'noAnswersYet');
  if (poll) {
    const { earlier, live } = votesByRound({ total: answers, rounds: poll.tally?.rounds ?? [] });
    return [
      t('votesCounted', { count: answers }),
      ...(earlier > 0 ? [t('roundsApart', { earlier, live })] : []),
    ].join(' ');
  }
  const { institutions, individuals } = survey ?? {};
  return institutions && individuals
    ? [
        t('institutionsAnswered', { count: institutions.responses }),
        t('othersAnswered', { count: individuals.responses }),
      ].join(' ')
    : t('answersCounted', { count: answers });
}
