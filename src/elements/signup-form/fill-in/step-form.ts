import { html, nothing, type TemplateResult } from 'lit';
import { honeypot } from '../../../parts/honeypot.ts';
import { button, quietButton } from '../buttons.ts';
import { isClosed } from '../problem-words.ts';
import { draftSummary, fields } from '../questions/fields.ts';
import { safeContactBlock } from '../questions/safe-contact-block.ts';
import type { SignupView } from '../signup-view.ts';
import { checkStep } from './check-step.ts';
import { editionStep } from './edition-step.ts';
import type { FillInController } from './fill-in-controller.ts';
import type { FormPlan, Step } from './form-plan.ts';
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
  const intro = introOf(view, plan.step);
  return html`${stepHeader(view, plan)} ${draftSummary(view, fillIn.draft)}
    ${intro ? html`<p class="intro" .textContent=${intro}></p>` : nothing}
    <form novalidate aria-labelledby="step" @submit=${fillIn.onSubmit} @focusin=${fillIn.prepare}>
      <div class="questions">
        ${stepContent(view, context)} ${honeypot()}
        <div class="actions step-actions">
          <button class="button button-primary" part="button">
            <span .textContent=${buttonWords(view, context)}></span>
          </button>
          ${previous ? quietButton(view.t('back'), () => fillIn.goTo(previous)) : nothing}
        </div>
      </div>
    </form>`;
}

function stepHeader({ t, heading }: SignupView, plan: FormPlan) {
  const { steps, step } = plan;
  // The check asks nothing: it is no step that has to be filled in.
  const asking = steps.filter((it) => it !== 'check');
  const number = step === 'check' ? asking.length : asking.indexOf(step) + 1;
  const where = step === 'check' ? t('almostDone') : t('step', { at: number, all: asking.length });
  return html`<div class="steps" part="steps">
    <p class="muted" .textContent=${where}></p>
    <div class="bars" aria-hidden="true">
      ${asking.map((_, index) => html`<span class=${index < number ? 'done' : ''}></span>`)}
    </div>
    ${heading(1, plan.titleOf(step), { id: 'step', classes: 'display', focusable: true })}
  </div>`;
}

/** What is said once for all questions of a step. */
function introOf({ t }: SignupView, step: Step): string {
  if (step === 'reach') return t('reachIntro');
  return step === 'extra' ? t('extraIntro') : '';
}

function stepContent(view: SignupView, { plan, fillIn, privacyUrl }: StepContext): unknown {
  const { draft, change } = fillIn;
  if (plan.step === 'edition') return editionStep(view, draft, plan.choice.open);
  if (plan.step === 'check')
    return html`${view.help} ${checkStep(view, { plan, answers: draft.answers, onChange: change })}
    ${privacyNotice(view, privacyUrl)} ${refusal(view, fillIn)}`;
  const questions = plan.questionsOf(plan.step);
  return html`${plan.step === 'extra' ? view.help : nothing}
  ${fields(
    view,
    draft,
    questions.filter((it) => !it.isSafety),
    plan.step === 'extra',
  )}
  ${safeContactBlock(
    view,
    draft,
    questions.filter((it) => it.isSafety),
  )}`;
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
  if (next) return t(next === 'check' ? 'nextCheck' : 'next');
  if (fillIn.submitState.status === 'sending') return common('sending');
  return t(plan.mode === 'talk' ? 'sendTalk' : 'send');
}
