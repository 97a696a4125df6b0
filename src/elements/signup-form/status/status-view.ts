import { html, nothing, type TemplateResult } from 'lit';
import { actionLabel, type SignupAction } from '../../../domain/signup/messages/actions.ts';
import { formatDay } from '../../../locale/format.ts';
import { checkIcon } from '../../../parts/icon.ts';
import { button, primaryButton, quietButton } from '../buttons.ts';
import { calendarLink, outcomePanel, whatNow } from '../outcome/outcome-panel.ts';
import { messageOf, situationOf } from '../outcome/outcome-words.ts';
import type { Outcome } from '../outcome/outcome.ts';
import type { SignupView } from '../signup-view.ts';
import { yourChoice } from '../your-choice.ts';
import { changeForm } from './change-form.ts';
import type { Saved, StatusController, StatusStep } from './status-controller.ts';

/** What the status of a sign-up is drawn from. */
export interface StatusContext {
  readonly outcome: Outcome;
  readonly status: StatusController;
  /** Begins a new sign-up. */
  readonly onAgain: () => void;
}

/** How a sign-up stands, and what its owner can do about it. */
export function statusView(view: SignupView, context: StatusContext): TemplateResult {
  const { status, outcome } = context;
  const { step, failure, saved } = status;
  const problem = failure
    ? html`<div id="refusal" tabindex="-1">${view.problem(failure.error, failure.retry)}</div>`
    : nothing;
  return html`${outcomePanel(view, outcome)} ${problem}
    ${saved ? savedNotice(view, saved) : nothing}
    <div class="columns">
      <div class="main">
        ${
          step === 'change'
            ? changeForm(view, status)
            : step
              ? confirmStep(view, status, step)
              : overview(view, context)
        }
      </div>
      ${yourChoice(view, false)}
    </div>`;
}

/** What could not be read, with a new link and a new sign-up as ways on. */
export const unreadableStatus = (
  { messages }: SignupView,
  problem: unknown,
  lost: unknown,
  onAgain: () => void,
): TemplateResult =>
  html`${problem} ${lost}
    <div>${button(messages('signUpAgain'), onAgain)}</div>`;

const savedNotice = ({ t }: SignupView, saved: Saved): TemplateResult =>
  html`<div class="notice notice-confirmed" id="saved" tabindex="-1">
    <div class="notice-row">
      ${checkIcon()}
      <p .textContent=${t(saved === 'wait' ? 'waitSaved' : 'saved')}></p>
    </div>
  </div>`;

/** Asks once more before something that cannot be undone. */
const confirmStep = (
  { t, common, messages, heading }: SignupView,
  status: StatusController,
  step: Exclude<StatusStep, 'change'>,
): TemplateResult =>
  html`<div class="panel">
    ${heading(1, t('sure'), { id: 'step', classes: 'title', focusable: true })}
    <p .textContent=${t(`${step}Words`)}></p>
    <div class="actions">
      ${primaryButton(status.isBusy ? common('sending') : messages(step), () => void status.send(step))}
      ${button(t('cancel'), () => status.goTo(undefined, '#outcome'))}
    </div>
  </div>`;

/** What happens now, and what can be done. */
function overview(view: SignupView, { outcome, status, onAgain }: StatusContext): TemplateResult {
  const { t, common, messages, language } = view;
  const { actions } = messageOf(view, outcome);
  const erasedFrom = status.signup?.erasedFrom;
  const waitWords = actions.includes('wait-again')
    ? messages('waitAgain')
    : actions.includes('still-wait')
      ? messages('stillWait')
      : undefined;
  const goTo = (step: StatusStep) => () => status.goTo(step, '#step');
  return html`${actions.includes('accept') ? offerActions(view, outcome, status) : nothing}
    ${whatNow(view, outcome)}
    ${
      erasedFrom
        ? html`<p .textContent=${t('erasedFrom', { day: formatDay(erasedFrom, language) })}></p>`
        : nothing
    }
    <div class="actions">
      ${calendarLink(view, outcome)}
      ${
        actions.includes('sign-up-again')
          ? button(messages('signUpAgain'), onAgain)
          : html`${
              waitWords
                ? button(
                    status.isBusy ? common('sending') : waitWords,
                    () => void status.send('wait'),
                  )
                : nothing
            }
            ${button(messages('changeContact'), goTo('change'))}
            ${quietButton(messages('withdraw'), goTo('withdraw'))}`
      }
    </div>`;
}

/** Takes the offered place, or leaves it to someone else. */
function offerActions(
  view: SignupView,
  outcome: Outcome,
  status: StatusController,
): TemplateResult {
  const { messages, common } = view;
  const situation = situationOf(view, outcome);
  const label = (action: SignupAction) => messages(actionLabel(action, situation) as 'accept');
  return html`<div class="actions">
    ${primaryButton(
      status.isBusy ? common('sending') : label('accept'),
      () => void status.send('accept'),
    )}
    ${button(label('refuse'), () => status.goTo('refuse', '#step'))}
  </div>`;
}
