import { html, nothing, type TemplateResult } from 'lit';
import { button, quietButton } from '../buttons.ts';
import { isClosed } from '../problem-words.ts';
import { draftSummary, fields } from '../questions/fields.ts';
import type { SignupView } from '../signup-view.ts';
import { checkStep } from './check-step.ts';
import { editionStep } from './edition-step.ts';
import type { FillInController } from './fill-in-controller.ts';
import type { FormPlan } from './form-plan.ts';
import { privacyNotice } from './privacy-notice.ts';

/** What a step is drawn from. */
export interface StepContext {
  readonly plan: FormPlan;
  readonly fillIn: FillInController;
  readonly privacyUrl: string;
}

/** One step: which one it is, what is not right, its questions and its buttons. */
export function stepForm(view: SignupView, context: StepContext): TemplateResult {
  const { plan, fillIn } = context;
  const previous = plan.stepAt(-1);
  return html`${stepHeader(view, plan)} ${draftSummary(view, fillIn.draft)}
    ${
      plan.step === 'details' || plan.step === 'other'
        ? html`<p class="lead" .textContent=${view.t('detailsIntro')}></p>`
        : nothing
    }
    <form novalidate aria-labelledby="step" @submit=${fillIn.onSubmit} @focusin=${fillIn.prepare}>
      <div class="questions">
        ${stepContent(view, context)} ${honeypot()}
        <div class="actions">
          <button class="button button-primary" part="button">
            <span .textContent=${buttonWords(view, context)}></span>
          </button>
          ${previous ? quietButton(view.t('back'), () => fillIn.goTo(previous)) : nothing}
        </div>
      </div>
    </form>`;
}

function stepHeader({ t, heading }: SignupView, { steps, step, otherTitle }: FormPlan) {
  const number = steps.indexOf(step) + 1;
  const title = step === 'other' ? otherTitle! : t(`${step}Title`);
  return html`<div class="steps" part="steps">
    <p class="muted" .textContent=${t('step', { at: number, all: steps.length })}></p>
    <div class="bars" aria-hidden="true">
      ${steps.map((_, index) => html`<span class=${index < number ? 'done' : ''}></span>`)}
    </div>
    ${heading(1, title, { id: 'step', classes: 'display', focusable: true })}
  </div>`;
}

/** A field that only robots see and fill in. */
const honeypot = () =>
  html`<div class="website" aria-hidden="true">
    <label>Website <input name="website" tabindex="-1" autocomplete="off" /></label>
  </div>`;

function stepContent(view: SignupView, { plan, fillIn, privacyUrl }: StepContext): unknown {
  const { draft, goTo } = fillIn;
  if (plan.step === 'edition') return editionStep(view, draft, plan.choice.open);
  if (plan.step === 'check')
    return html`${checkStep(view, { plan, answers: draft.answers, goTo })}
    ${privacyNotice(view, privacyUrl)} ${refusal(view, fillIn)}`;
  return fields(
    view,
    draft,
    plan.questions.filter((it) => it.step === plan.step),
  );
}

/** Why the form could not be sent, with a way out. */
function refusal({ t, common, problem }: SignupView, fillIn: FillInController): unknown {
  const { submitState, isAlreadyReceived } = fillIn;
  if (submitState.status !== 'failed') return nothing;
  const { error } = submitState;
  return html`<div class="refusal" id="refusal" tabindex="-1">
    ${problem(error, () => void fillIn.send(), isAlreadyReceived ? '' : common('nothingLost'))}
    ${isClosed(error) ? button(t('reload'), () => void fillIn.chooseEditionAgain()) : nothing}
  </div>`;
}

/** The button of a step says what it does. */
function buttonWords({ t, common }: SignupView, { plan, fillIn }: StepContext): string {
  const next = plan.stepAt(1);
  if (next === 'details') return t('nextDetails');
  if (next) return t(next === 'check' ? 'nextCheck' : 'nextOther');
  if (fillIn.submitState.status === 'sending') return common('sending');
  return t(plan.mode === 'talk' ? 'sendTalk' : 'send');
}
