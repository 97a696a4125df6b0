import { html, type TemplateResult } from 'lit';
import type { Poll, Tally } from '../../../contract/poll.ts';
import type { PollView } from '../poll-view.ts';
import { pollResult } from './poll-result.ts';

/** Which votes are shown: those of this visitor are marked, those of one round stand apart. */
export interface ResultChoice {
  /** Id of the option that this visitor chose, when it is known. */
  readonly own: string | undefined;
  /** Id of the round to show; all rounds together without one. */
  readonly round: string | undefined;
  show(round: string | undefined): void;
}

/** The counted result with its heading: final when the poll is closed. */
export const resultSection = (
  poll: Poll,
  tally: Tally,
  view: PollView,
  choice: ResultChoice,
): TemplateResult =>
  html`<div class="stack">
    ${view.heading(1, view.t(poll.state === 'closed' ? 'finalTitle' : 'resultTitle'), {
      classes: 'heading',
    })}
    ${pollResult(poll, tally, { t: view.t, language: view.language, ...choice })}
  </div>`;

/** Why a voter does not see a result, or not yet. */
export function hiddenResult(poll: Poll, { t }: PollView, onlyWhenClosed: boolean): TemplateResult {
  const words = onlyWhenClosed
    ? t('hiddenUntilClosed')
    : poll.minimumVotes > 0
      ? t('hiddenMinimum', poll.minimumVotes)
      : t('hidden');
  return html`<p class="muted" .textContent=${words}></p>`;
}
