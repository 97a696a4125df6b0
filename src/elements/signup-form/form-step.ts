import { html, nothing, type TemplateResult } from 'lit';
import { quiet } from './buttons.ts';
import type { DraftController } from './draft-controller.ts';
import { fieldsOf, formState, summaryOf } from './fields.ts';
import { otherModes, type SignupMode } from './mode.ts';
import type { Plan, Step } from './plan.ts';
import { idOf } from './question.ts';
import type { SignupView } from './signup-view.ts';
import { checkStep, privacyNotice } from './step-check.ts';
import { editionStep } from './step-edition.ts';

/** What a step does and is told by its form. */
export interface StepContext {
  readonly plan: Plan;
  readonly draft: DraftController;
  readonly root: ParentNode;
  readonly privacyUrl: string;
  readonly sending: boolean;
  /** What went wrong with sending, if it did. */
  readonly refusal: unknown;
  /** The other ways in, where the page leaves that open. */
  readonly otherWays: unknown;
  readonly submit: (event: SubmitEvent) => void;
  /** The first touch of the form. */
  readonly touched: () => void;
  readonly goTo: (step: Step, field?: string) => void;
}

/** One step: where we are, what is not right, the questions, and the buttons. */
export function formStep(view: SignupView, context: StepContext): TemplateResult {
  const { t, heading } = view;
  const { plan, draft } = context;
  const { steps, step } = plan;
  const at = steps.indexOf(step);
  const title = step === 'other' ? plan.otherTitle! : t(`${step}Title`);
  return html`<div class="steps" part="steps">
      <p class="muted" .textContent=${t('step', { at: at + 1, all: steps.length })}></p>
      <div class="bars" aria-hidden="true">
        ${steps.map((_, index) => html`<span class=${index <= at ? 'done' : ''}></span>`)}
      </div>
      ${heading(1, title, { id: 'step', classes: 'display', focusable: true })}
    </div>
    ${summaryOf(view, draft, context.root)}
    ${
      step === 'details' || step === 'other'
        ? html`<p class="lead" .textContent=${t('detailsIntro')}></p>`
        : nothing
    }
    <form novalidate aria-labelledby="step" @submit=${context.submit} @focusin=${context.touched}>
      <div class="questions">
        ${body(view, context)}
        <div class="website" aria-hidden="true">
          <label>Website <input name="website" tabindex="-1" autocomplete="off" /></label>
        </div>
        <div class="actions">
          <button class="button button-primary" part="button">
            <span .textContent=${buttonWords(view, context, steps[at + 1])}></span>
          </button>
          ${at > 0 ? quiet(t('back'), () => context.goTo(steps[at - 1]!)) : nothing}
        </div>
      </div>
    </form>
    ${at === 0 ? context.otherWays : nothing}`;
}

/** Ways in that the visitor may take instead. */
export function otherWays(
  { t, group, institution }: SignupView,
  mode: SignupMode,
  choose: (mode: SignupMode) => void,
): TemplateResult {
  return html`<div class="ways">
    <strong .textContent=${t('otherWays')}></strong>
    ${otherModes(mode, group, institution).map((it) => quiet(t(it), () => choose(it)))}
  </div>`;
}

function body(view: SignupView, context: StepContext): unknown {
  const { plan, draft, goTo } = context;
  if (plan.step === 'edition') return editionStep(plan.choice.open, view, formState(view, draft));
  if (plan.step !== 'check')
    return fieldsOf(
      view,
      draft,
      plan.questions.filter((it) => it.step === plan.step),
    );
  return html`${checkStep(view, {
    questions: plan.questions,
    answers: draft.answers,
    canChangeEdition: plan.steps.includes('edition'),
    start: plan.mode !== 'talk',
    otherTitle: plan.otherTitle,
    change: (field) => goTo(plan.stepOf(idOf(field)) ?? 'details', idOf(field)),
  })}
  ${privacyNotice(view, context.privacyUrl)} ${context.refusal}`;
}

/** Buttons say what they do. */
function buttonWords({ t, common }: SignupView, context: StepContext, next?: Step): string {
  if (next === 'details') return t('nextDetails');
  if (next) return t(next === 'check' ? 'nextCheck' : 'nextOther');
  if (context.sending) return common('sending');
  return t(context.plan.mode === 'talk' ? 'sendTalk' : 'send');
}
