import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon } from '../../parts/icon.ts';
import { button, primary, quiet } from './buttons.ts';
import { changeForm } from './change-form.ts';
import { calendar } from './confirmation.ts';
import type { DraftController } from './draft-controller.ts';
import { yourChoice } from './help.ts';
import { outcomePanel, whatNow, type Outcome } from './outcome.ts';
import type { Question } from './question.ts';
import type { SignupView } from './signup-view.ts';

/** What someone can tell about an opened sign-up. */
export type StatusAction = 'accept' | 'refuse' | 'withdraw' | 'change';

/** What is asked once more, or filled in, before it is sent. */
export type StatusStep = Exclude<StatusAction, 'accept'>;

/** What the status of a sign-up is drawn from, beside the view. */
export interface StatusContext {
  readonly outcome: Outcome;
  readonly step: StatusStep | undefined;
  /** Something is on its way. */
  readonly busy: boolean;
  /** Contact details were changed. */
  readonly saved: boolean;
  readonly draft: DraftController;
  readonly questions: readonly Question[];
  readonly root: ParentNode;
  /** What went wrong with the last thing that was sent, if it did. */
  readonly refusal: unknown;
  readonly goTo: (step: StatusStep | undefined, focus: string) => void;
  readonly send: (action: StatusAction) => void;
  readonly onChange: (event: Event) => void;
  readonly onAnew: () => void;
}

const over = ['finished', 'withdrawn', 'declined', 'referred-elsewhere'];

/** How a sign-up stands, and what its owner can do about it. */
export function statusView(view: SignupView, context: StatusContext): TemplateResult {
  const { t, common, heading } = view;
  const { outcome, step, saved, busy, goTo, send } = context;
  const { status } = outcome.result;
  const sending = busy && common('sending');
  const ask = (to: StatusStep) => () => goTo(to, '#step');
  return html`${outcomePanel(view, outcome)} ${context.refusal}
    ${
      saved
        ? html`<div class="notice notice-confirmed" id="saved" tabindex="-1">
            <div class="notice-row">
              ${checkIcon()}
              <p .textContent=${t('saved')}></p>
            </div>
          </div>`
        : nothing
    }
    <div class="columns">
      <div class="main">
        ${
          step === 'change'
            ? changeForm(view, context)
            : step
              ? // Once more, calmly, before what cannot be undone.
                html`<div class="panel">
                  ${heading(1, t('sure'), { id: 'step', classes: 'title', focusable: true })}
                  <p .textContent=${t(`${step}Words`)}></p>
                  <div class="actions">
                    ${primary(sending || t(step), () => send(step))}
                    ${button(t('cancel'), () => goTo(undefined, '#outcome'))}
                  </div>
                </div>`
              : html`${
                    status === 'offered'
                      ? html`<div class="actions">
                          ${primary(sending || t('accept'), () => send('accept'))}
                          ${button(t('refuse'), ask('refuse'))}
                        </div>`
                      : nothing
                  }
                  ${whatNow(view, outcome)}
                  <div class="actions">
                    ${calendar(view, outcome)}
                    ${
                      over.includes(status)
                        ? button(t('anew'), context.onAnew)
                        : html`${button(t('contact'), ask('change'))}
                          ${quiet(t('withdraw'), ask('withdraw'))}`
                    }
                  </div>`
        }
      </div>
      ${yourChoice(view, false)}
    </div>`;
}
