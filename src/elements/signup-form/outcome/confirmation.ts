import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon, infoIcon, mailIcon } from '../../../parts/icon.ts';
import { primaryButton, quietButton } from '../buttons.ts';
import type { SignupView } from '../signup-view.ts';
import { yourChoice } from '../your-choice.ts';
import type { LinkKeeper } from './link-keeper.ts';
import { calendarLink, outcomePanel, whatNow } from './outcome-panel.ts';
import { mailInWords } from './outcome-words.ts';
import type { Outcome } from './outcome.ts';

/** What someone can do with a confirmation. */
export interface ConfirmationContext {
  /** The secret link; absent where no page would open it. */
  readonly link: string | undefined;
  readonly keeper: LinkKeeper;
  /** Where the link can be mailed to; absent where mailing is not safe. */
  readonly email: string | undefined;
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

/** One way to keep what was sent; what else can be done stands quietly below it. */
function toKeep(view: SignupView, outcome: Outcome, context: ConfirmationContext): TemplateResult {
  const { t } = view;
  const { link, keeper, email, onOpen, onAgain } = context;
  const { result } = keeper;
  const mail = mailInWords(view, outcome);
  const isCopyQuiet = link !== undefined && email !== undefined;
  return html`<div class="keep">
    <div class="actions step-actions">${primaryKeep(view, context)}</div>
    ${
      result
        ? html`<div class="notice-row" id="kept" tabindex="-1">
            ${result === 'mailed' || result === 'copied' ? checkIcon() : infoIcon()}
            <p .textContent=${t(`link-${result}`)}></p>
          </div>`
        : nothing
    }
    <div class="notice-row">
      ${mail ? mailIcon() : infoIcon()}
      <p class="measure" .textContent=${mail || t('keepNumber')}></p>
    </div>
    <div class="actions">
      ${
        link
          ? html`<a class="button-quiet own-link" href=${link} @click=${onOpen}
              ><span .textContent=${t('openStatus')}></span
            ></a>`
          : nothing
      }
      ${calendarLink(view, outcome)}
      ${isCopyQuiet ? quietButton(t('copy'), () => void keeper.copy(link)) : nothing}
      ${quietButton(t('print'), () => window.print())}
      ${quietButton(t(outcome.mode === 'referrer' ? 'againClient' : 'again'), onAgain)}
    </div>
  </div>`;
}

/** By mail where that is safe, else the link itself, else the status here and now. */
function primaryKeep(
  { t, common }: SignupView,
  { link, keeper, email, onOpen }: ConfirmationContext,
): TemplateResult {
  if (email !== undefined)
    return primaryButton(
      keeper.isMailing ? common('sending') : t('mailLink'),
      () => void keeper.mail(email),
    );
  return link
    ? primaryButton(t('keepLink'), () => void keeper.copy(link))
    : primaryButton(t('openStatus'), onOpen);
}
