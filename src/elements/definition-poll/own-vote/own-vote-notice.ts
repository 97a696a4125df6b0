import { html, nothing, type TemplateResult } from 'lit';
import type { Poll } from '../../../contract/poll.ts';
import { checkIcon } from '../../../parts/icon.ts';
import { confirmationQuestion } from '../../ballot/confirmation-question.ts';
import type { PollView } from '../poll-view.ts';
import type { VotingController } from '../voting-controller.ts';

/** Tells that the vote of this device counts and what it was. While the poll is open it can change. */
export function ownVoteNotice(
  poll: Poll,
  voting: VotingController,
  { t }: PollView,
): TemplateResult {
  const chosen = poll.options.find((option) => option.id === voting.ownOption)?.short;
  return html`<div class="notice notice-confirmed" id="counted" tabindex="-1">
      <div class="notice-row">
        ${checkIcon()}
        <p>
          <strong .textContent=${t(voting.isJustCounted ? 'counted' : 'votedBefore')}></strong>
          <span .textContent=${chosen ? t('youChose', { option: chosen }) : ''}></span>
        </p>
      </div>
    </div>
    ${
      poll.state !== 'open'
        ? nothing
        : voting.stage(poll) === 'withdrawing'
          ? confirmationQuestion({
              question: t('withdrawSure'),
              yes: t('withdrawYes'),
              no: t('withdrawNo'),
              confirm: () => void voting.withdraw(),
              cancel: () => voting.cancelWithdrawal(),
            })
          : actionButtons(voting, t)
    }`;
}

const actionButtons = (voting: VotingController, t: PollView['t']): TemplateResult =>
  html`<div class="own-vote">
    <div class="actions">
      ${quietButton('change', t('change'), () => voting.startChange())}
      ${quietButton('withdraw', t('withdraw'), () => voting.startWithdrawal())}
      ${quietButton('colleague', t('colleague'), () => voting.letColleagueVote())}
    </div>
    <p class="small muted" .textContent=${t('kept')}></p>
  </div>`;

const quietButton = (id: string, words: string, act: () => void): TemplateResult =>
  html`<button class="button-quiet" type="button" id=${id} @click=${act}>
    <span .textContent=${words}></span>
  </button>`;
