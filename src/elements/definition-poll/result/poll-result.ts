import { html, nothing, type TemplateResult } from 'lit';
import type { Poll, Tally } from '../../../contract/poll.ts';
import { percentages, roundingNote } from '../../../domain/poll/tally.ts';
import { formatMoment } from '../../../locale/format.ts';
import type { PollView } from '../poll-view.ts';
import { conclusion } from './conclusion.ts';
import { roundChoice, roundsInNumbers, votingPeriod, type RoundChoice } from './rounds.ts';
import { tallyTable } from './tally-table.ts';

/**
 * The counted result: a sentence that the numbers bear out, one table with bars, and where the votes
 * come from. The option with id `own`, which this visitor chose, is marked.
 */
export function pollResult(
  poll: Poll,
  all: Tally,
  own: string | undefined,
  choice: RoundChoice,
  view: PollView,
): TemplateResult {
  const { t, heading } = view;
  const round = all.rounds.find(({ id }) => id === choice.round);
  const votes = round ?? all;
  const shares = percentages(votes.counts);
  return html`<div class="stack">
    ${heading(1, t(poll.state === 'closed' ? 'finalTitle' : 'resultTitle'), { classes: 'heading' })}
    ${all.rounds.length > 1 ? roundChoice(all, choice, view) : nothing}
    ${conclusion(poll, votes, round ? '' : roundsInNumbers(all, t), view)}
    ${
      poll.summary
        ? html`<div class="others">
            <p><strong .textContent=${t('summaryTitle')}></strong></p>
            <p class="group-words" .textContent=${poll.summary}></p>
          </div>`
        : nothing
    }
    ${tallyTable(poll, votes, shares, own, view)}
    <p class="small muted">
      ${roundingNote(shares) ? html`<span .textContent=${t('rounding')}></span> ` : nothing}
      <span .textContent=${votingPeriod(all, round, view)}></span>
      <span .textContent=${t('notRepresentative')}></span>
      ${
        poll.updatedAt
          ? html`<span
              .textContent=${t('updated', { moment: formatMoment(poll.updatedAt, view.language) })}
            ></span>`
          : nothing
      }
    </p>
    ${all.otherTexts?.length ? otherTexts(all.otherTexts, view) : nothing}
  </div>`;
}

/** What others wrote with an option of free text, as far as it was approved. */
const otherTexts = (texts: NonNullable<Tally['otherTexts']>, { t }: PollView): TemplateResult =>
  html`<div class="others">
    <p><strong .textContent=${t('otherTexts')}></strong></p>
    ${texts.map(({ text }) => html`<blockquote .textContent=${text}></blockquote>`)}
  </div>`;
