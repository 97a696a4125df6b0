import { html, nothing, type TemplateResult } from 'lit';
import { otherModes } from '../../../domain/signup/signup-mode.ts';
import { quietButton } from '../buttons.ts';
import type { SignupView } from '../signup-view.ts';
import { yourChoice } from '../your-choice.ts';
import { obstacleNotice, phoneOnly } from './obstacle.ts';
import { stepForm, type StepContext } from './step-form.ts';

/** What the form is drawn from. */
export interface FillInContext extends StepContext {
  /** Whether a visitor may choose another way in: not where the page requests one. */
  readonly canChooseMode: boolean;
}

/** The form with its title and the choice beside it, or why there is none. */
export function fillInView(view: SignupView, context: FillInContext): TemplateResult {
  const { t, group, sample, quickExit, heading } = view;
  const { mode, choice } = context.plan;
  const title = mode === 'talk' ? t('talkTitle') : t('title', { group: group?.name ?? '' });
  return html`<div class="stack">
    <div>
      ${sample}
      <div class="top">${heading(0, title, { id: 'title' })} ${quickExit(group?.sensitive)}</div>
    </div>
    ${
      choice.obstacle === 'phone'
        ? phoneOnly(view)
        : html`<div class="columns">
            <div class="main">${formOrObstacle(view, context)}</div>
            ${yourChoice(view)}
          </div>`
    }
  </div>`;
}

/** With another edition to choose, the obstacle and the form show both. */
function formOrObstacle(view: SignupView, context: FillInContext): TemplateResult {
  const { choice, steps, step } = context.plan;
  const hasForm = !choice.obstacle || choice.open.length > 0;
  return html`${choice.obstacle ? obstacleNotice(view, choice) : nothing}
  ${hasForm ? stepForm(view, context) : nothing}
  ${hasForm && step !== steps[0] ? nothing : otherWays(view, context)}`;
}

/** Other ways in that a visitor may choose. */
function otherWays(
  { t, group, institution }: SignupView,
  { plan, fillIn, canChooseMode }: FillInContext,
): unknown {
  if (!canChooseMode || !group) return nothing;
  return html`<div class="ways">
    <strong .textContent=${t('otherWays')}></strong>
    ${otherModes(plan.mode, group, institution).map((it) =>
      quietButton(t(it), () => fillIn.chooseMode(it)),
    )}
  </div>`;
}
