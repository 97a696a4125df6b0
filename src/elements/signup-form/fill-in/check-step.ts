import { html, nothing, type TemplateResult } from 'lit';
import { editionSummary } from '../edition-summary.ts';
import { wordsOf, type Answers } from '../questions/question.ts';
import type { SignupView } from '../signup-view.ts';
import type { FormPlan, Step } from './form-plan.ts';

/** What check-your-answers shows, and the way back from it. */
export interface CheckStepContext {
  readonly plan: FormPlan;
  readonly answers: Answers;
  /** Goes to a step to change it, and comes back here after that. */
  readonly onChange: (step: Step) => void;
}

/** All that was filled in once more, in whole words, each step with a way back to it. */
export function checkStep(view: SignupView, context: CheckStepContext): TemplateResult {
  const { plan, answers } = context;
  const asked = plan.steps.filter((it) => it !== 'edition' && it !== 'check');
  return html`<div class="answers">
    ${partOf(
      view,
      context,
      view.t('group'),
      targetWords(view, plan),
      plan.steps.find((it) => it === 'edition'),
    )}
    ${asked.map((step) => {
      const words = plan.questionsOf(step).map((it) => wordsOf(it, answers));
      return partOf(view, context, plan.titleOf(step), words, step);
    })}
  </div>`;
}

/** Which group it is, and when and where. */
function targetWords(view: SignupView, { mode }: FormPlan): string[] {
  const { t, group, edition, institution } = view;
  if (!group) return [institution?.name ?? ''];
  if (mode === 'talk' || !group.editions.length) return [group.name];
  if (!edition) return [group.name, t('any')];
  const { when, times, where, cost } = editionSummary(edition, view);
  return [group.name, when, times, where, cost];
}

/** One step: what was filled in, and the way back; nothing where nothing was filled in. */
function partOf(
  { t, heading }: SignupView,
  { onChange }: CheckStepContext,
  title: string,
  words: readonly string[],
  step: Step | undefined,
): TemplateResult | typeof nothing {
  const filled = words.filter(Boolean);
  if (!filled.length) return nothing;
  return html`<section class="answer">
    ${heading(2, title, { classes: 'answer-title' })}
    ${
      step
        ? html`<button
            class="button-quiet"
            type="button"
            part="button"
            @click=${() => onChange(step)}
          >
            <span .textContent=${t('change')}></span>
            <span class="visually-hidden" .textContent=${title}></span>
          </button>`
        : nothing
    }
    <ul>
      ${filled.map((it) => html`<li><bdi .textContent=${it}></bdi></li>`)}
    </ul>
  </section>`;
}
