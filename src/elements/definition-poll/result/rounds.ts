import type { TemplateResult } from 'lit';
import type { PollRound, Tally } from '../../../contract/poll.ts';
import { formatDate } from '../../../locale/format.ts';
import { selectField } from '../../ballot/select-field.ts';
import type { PollView } from '../poll-view.ts';

/** The round that the endpoint itself takes votes in. Its label is ours, in the visitor's language. */
const ownRound = 'live';

/** Which round is shown, by its id; all rounds together without one. */
export interface RoundChoice {
  readonly round: string | undefined;
  show(round: string | undefined): void;
}

/** All votes together, or those of one round. */
export const roundChoice = (
  { total, rounds }: Tally,
  { round, show }: RoundChoice,
  { t }: PollView,
): TemplateResult =>
  selectField({
    id: 'round',
    label: t('whichVotes'),
    options: [
      { value: undefined, words: t('allVotes', { count: total }) },
      ...rounds.map((it) => ({ value: it.id, words: `${labelOf(it, t)} (${it.total})` })),
    ],
    selected: round,
    choose: show,
  });

/** When the votes of one round, or of all, were cast. Of some rounds only a label is known. */
export function votingPeriod(
  all: Tally,
  round: PollRound | undefined,
  { t, language }: PollView,
): string {
  if (!round?.from) {
    const labels = (round ? [round] : all.rounds).map((it) => labelOf(it, t));
    return labels.length ? t('votesOf', { rounds: labels.join(', ') }) : '';
  }
  const from = formatDate(round.from, language);
  return round.until
    ? t('period', { from, until: formatDate(round.until, language) })
    : t('since', { from });
}

/** How many votes are of this round and how many of earlier ones; empty without an earlier round. */
export function roundsInNumbers({ total, rounds }: Tally, t: PollView['t']): string {
  const now = rounds.find(({ id }) => id === ownRound)?.total ?? 0;
  return total > now ? t('roundsInNumbers', { earlier: total - now, now }) : '';
}

const labelOf = ({ id, label }: PollRound, t: PollView['t']): string =>
  id === ownRound ? t('thisRound') : label;
