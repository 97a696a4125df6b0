import { html, nothing, type TemplateResult } from 'lit';
import { hasTalk } from '../../../domain/signup/signup-mode.ts';
import { otherLanguage, wordsAround, writtenIn } from '../../../parts/written-in.ts';
import { quietButton } from '../buttons.ts';
import { editionLine } from '../edition-summary.ts';
import type { SignupView } from '../signup-view.ts';
import { yourChoice } from '../your-choice.ts';
import { ageRefusal } from './age-refusal.ts';
import { obstacleNotice, phoneOnly } from './obstacle.ts';
import { stepForm, type StepContext } from './step-form.ts';

/** What the form is drawn from. */
export interface FillInContext extends StepContext {
  /** Whether a visitor may choose another way in: not where the page requests one. */
  readonly canChooseMode: boolean;
}

/** The form with its title and the choice beside it, or why there is none. */
export function fillInView(view: SignupView, context: FillInContext): TemplateResult {
  const { t, group, sample, quickExit, heading, edition, language } = view;
  const { mode, choice } = context.plan;
  const lang = group && otherLanguage(group, 'name', language);
  const named = (it: string) => t('title', { group: it });
  const name = group?.name ?? '';
  const title =
    mode === 'talk' ? t('talkTitle') : lang ? wordsAround(named, name, lang) : named(name);
  const about = mode === 'talk' ? group?.name : edition && editionLine(edition, view);
  return html`<div class="stack">
    <div>
      ${sample}
      <div class="top">
        <div>
          ${heading(0, title, { id: 'title', classes: 'form-title' })}
          ${about ? html`<p class="muted" ${writtenIn(mode === 'talk' ? lang : undefined)} .textContent=${about}></p>` : nothing}
        </div>
        ${quickExit(group?.sensitive)}
      </div>
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
  const { refusedPlan, fittingGroups, goTo } = context.fillIn;
  if (refusedPlan)
    return ageRefusal(view, {
      group: refusedPlan.group!,
      others: fittingGroups,
      onBack: () => goTo('who', 'participant-ageBand'),
    });
  const hasForm = !choice.obstacle || choice.open.length > 0;
  return html`${choice.obstacle ? obstacleNotice(view, choice) : nothing}
  ${hasForm ? stepForm(view, context) : nothing}
  ${hasForm && step !== steps[0] ? nothing : talkOrPlace(view, context)}`;
}

/** A talk instead of a place, and the way back from it. */
function talkOrPlace(
  { t, group }: SignupView,
  { plan, fillIn, canChooseMode }: FillInContext,
): unknown {
  if (!canChooseMode || !group) return nothing;
  if (plan.mode === 'talk')
    return html`<p>${quietButton(t('notTalk'), () => fillIn.chooseMode(undefined))}</p>`;
  return hasTalk(group)
    ? html`<p>${quietButton(t('talk'), () => fillIn.chooseMode('talk'))}</p>`
    : nothing;
}
