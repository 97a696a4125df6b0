import { html, nothing, type TemplateResult } from 'lit';
import type { SignupResult } from '../../contract/signup.ts';
import { calendarIcon } from '../../parts/icon.ts';
import { button, quiet } from './buttons.ts';
import { yourChoice } from './help.ts';
import { holds, outcomePanel, whatNow, type Outcome } from './outcome.ts';
import type { SignupView } from './signup-view.ts';
import { startOf } from './start-facts.ts';

/** What was sent and what the endpoint answered. */
export interface Sent extends Outcome {
  readonly result: SignupResult;
}

/** What someone can do with a confirmation. */
export interface Keeping {
  /** The secret link; absent where no page would open it. */
  readonly link: string | undefined;
  /** What became of copying it. */
  readonly copy: 'copied' | 'copyFails' | undefined;
  readonly onCopy: () => void;
  /** Opens the status here and now. */
  readonly onOpen: (event: Event) => void;
  readonly onAgain: () => void;
}

/** It worked: what became of it, what happens next, the number and the link to keep. */
export function confirmation(view: SignupView, sent: Sent, keeping: Keeping): TemplateResult {
  const { t } = view;
  const { link, copy, onOpen } = keeping;
  return html`${outcomePanel(view, sent)}
    <div class="columns">
      <div class="main">
        ${whatNow(view, sent)}
        <div class="stack-small">
          ${view.heading(1, t('keep'), { classes: 'title' })}
          <p class="measure" .textContent=${`${t('keepNumber')} ${link ? t('keepLink') : ''}`}></p>
          ${
            link
              ? html`<p>
                  <a class="button-quiet own-link" href=${link} @click=${onOpen}
                    ><span .textContent=${t('openStatus')}></span
                  ></a>
                </p>`
              : nothing
          }
          <div class="actions">
            ${link ? button(t('copy'), keeping.onCopy) : button(t('openStatus'), onOpen)}
            ${calendar(view, sent)} ${quiet(t('print'), () => window.print())}
            ${quiet(t('again'), keeping.onAgain)}
          </div>
          ${copy ? html`<p .textContent=${t(copy)}></p>` : nothing}
        </div>
      </div>
      ${yourChoice(view, false)}
    </div>`;
}

/** The days of a start as a file for a calendar; the endpoint keeps it neutral where it must be. */
export const calendar = ({ t, endpoint }: SignupView, outcome: Outcome): unknown =>
  outcome.edition && startOf(outcome.edition) && holds(outcome)
    ? html`<a
        class="button"
        part="button"
        rel="noreferrer"
        href=${`${endpoint}/editions/${encodeURIComponent(outcome.edition.id)}/calendar`}
        >${calendarIcon()}<span .textContent=${t('calendar')}></span
      ></a>`
    : nothing;
