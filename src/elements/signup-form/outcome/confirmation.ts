import { html, nothing, type TemplateResult } from 'lit';
import { button, quietButton } from '../buttons.ts';
import type { SignupView } from '../signup-view.ts';
import { yourChoice } from '../your-choice.ts';
import { calendarLink, outcomePanel, whatNow } from './outcome-panel.ts';
import type { Outcome } from './outcome.ts';

/** What someone can do with a confirmation. */
export interface ConfirmationContext {
  /** The secret link; absent where no page would open it. */
  readonly link: string | undefined;
  /** Key of the words for what became of copying the link. */
  readonly copyResult: 'copied' | 'copyFails' | undefined;
  readonly onCopy: () => void;
  /** Opens the status here and now. */
  readonly onOpen: (event: Event) => void;
  /** Begins a sign-up for someone else. */
  readonly onAgain: () => void;
}

/** What became of a sign-up, what happens next, and the number and the link to keep. */
export function confirmation(
  view: SignupView,
  outcome: Outcome,
  context: ConfirmationContext,
): TemplateResult {
  return html`${outcomePanel(view, outcome)}
    <div class="columns">
      <div class="main">${whatNow(view, outcome)} ${toKeep(view, outcome, context)}</div>
      ${yourChoice(view, false)}
    </div>`;
}

function toKeep(
  view: SignupView,
  outcome: Outcome,
  { link, copyResult, onCopy, onOpen, onAgain }: ConfirmationContext,
): TemplateResult {
  const { t } = view;
  return html`<div class="stack-small">
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
      ${link ? button(t('copy'), onCopy) : button(t('openStatus'), onOpen)}
      ${calendarLink(view, outcome)} ${quietButton(t('print'), () => window.print())}
      ${quietButton(t('again'), onAgain)}
    </div>
    ${copyResult ? html`<p .textContent=${t(copyResult)}></p>` : nothing}
  </div>`;
}
