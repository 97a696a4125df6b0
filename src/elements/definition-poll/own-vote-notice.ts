import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon } from '../../parts/icon.ts';
import type { PollView } from './poll-view.ts';

/** What can be done with a vote that was cast. */
export interface OwnVoteActions {
  change(): void;
  ask(asking: boolean): void;
  withdraw(): void;
  colleague(): void;
}

/** That the vote counts, what it was, and the ways to change it while the poll is open. */
export function ownVoteNotice(
  chosen: string | undefined,
  just: boolean,
  view: PollView,
  actions: OwnVoteActions | undefined,
  asking: boolean,
): TemplateResult {
  const { t } = view;
  return html`<div class="notice notice-confirmed" id="counted" tabindex="-1">
      <div class="notice-row">
        ${checkIcon()}
        <p>
          <strong .textContent=${t(just ? 'counted' : 'votedBefore')}></strong>
          <span .textContent=${chosen ? t('youChose', { option: chosen }) : ''}></span>
        </p>
      </div>
    </div>
    ${!actions ? nothing : asking ? sure(view, actions) : waysOn(view, actions)}`;
}

const quiet = (id: string, words: string, act: () => void): TemplateResult =>
  html`<button class="button-quiet" type="button" id=${id} @click=${act}>
    <span .textContent=${words}></span>
  </button>`;

const waysOn = ({ t }: PollView, actions: OwnVoteActions): TemplateResult =>
  html`<div class="own-vote">
    <div class="actions">
      ${quiet('change', t('change'), () => actions.change())}
      ${quiet('withdraw', t('withdraw'), () => actions.ask(true))}
      ${quiet('colleague', t('colleague'), () => actions.colleague())}
    </div>
    <p class="small muted" .textContent=${t('kept')}></p>
  </div>`;

const sure = ({ t }: PollView, actions: OwnVoteActions): TemplateResult =>
  html`<div class="notice" id="sure" role="group" tabindex="-1" aria-labelledby="sure-words">
    <p id="sure-words" .textContent=${t('withdrawSure')}></p>
    <div class="actions">
      <button class="button" part="button" type="button" @click=${() => actions.withdraw()}>
        <span .textContent=${t('withdrawYes')}></span>
      </button>
      ${quiet('keep', t('withdrawNo'), () => actions.ask(false))}
    </div>
  </div>`;
