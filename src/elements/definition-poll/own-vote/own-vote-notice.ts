import { html, type TemplateResult } from 'lit';
import type { Poll } from '../../../contract/poll.ts';
import { checkIcon, infoIcon } from '../../../parts/icon.ts';
import { confirmationQuestion } from '../../ballot/confirmation-question.ts';
import type { PollView } from '../poll-view.ts';
import type { VotingController } from '../voting-controller.ts';

/** Tells how the vote of this device stands and what it was. */
export function ownVoteNotice(
  poll: Poll,
  voting: VotingController,
  { t }: PollView,
): TemplateResult {
  const chosen = poll.options.find((option) => option.id === voting.ownOption)?.short;
  const standing = standingOf(poll, voting);
  const isCounted = standing === 'counted' || standing === 'votedBefore';
  return html`<div class="notice notice-confirmed" id="counted" tabindex="-1">
    <div class="notice-row">
      ${isCounted ? checkIcon() : infoIcon()}
      <p>
        <strong .textContent=${t(standing)}></strong>
        <span .textContent=${chosen ? t('youChose', { option: chosen }) : ''}></span>
      </p>
    </div>
  </div>`;
}

/** The key of the words for how the vote stands. An endpoint that does not tell it counts every vote. */
function standingOf(
  { ownVote }: Poll,
  { hasJustVoted }: VotingController,
): 'waiting' | 'rejected' | 'counted' | 'votedBefore' {
  if (ownVote === 'waiting') return 'waiting';
  if (ownVote === 'rejected') return 'rejected';
  return hasJustVoted ? 'counted' : 'votedBefore';
}

/** What a voter can do with the vote, or the question whether withdrawing is meant. */
export const ownVoteActions = (
  poll: Poll,
  voting: VotingController,
  { t }: PollView,
): TemplateResult =>
  voting.stage(poll) === 'withdrawing'
    ? confirmationQuestion({
        question: t('withdrawSure'),
        yes: t('withdrawYes'),
        no: t('withdrawNo'),
        confirm: () => void voting.withdraw(),
        cancel: () => voting.cancelWithdrawal(),
      })
    : html`<div class="own-vote">
        <div class="actions">
          <button
            class="button"
            part="button"
            type="button"
            id="change"
            @click=${() => voting.startChange()}
          >
            <span .textContent=${t('change')}></span>
          </button>
          ${quietButton('withdraw', t('withdraw'), () => voting.startWithdrawal())}
          ${quietButton('colleague', t('colleague'), () => voting.letColleagueVote())}
        </div>
        <p class="small muted" .textContent=${t('kept')}></p>
      </div>`;

const quietButton = (id: string, words: string, act: () => void): TemplateResult =>
  html`<button class="button-quiet" type="button" id=${id} @click=${act}>
    <span .textContent=${words}></span>
  </button>`;
