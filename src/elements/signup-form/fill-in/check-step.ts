import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
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
      targetWords(view, plan).map((words) => ({ words })),
      plan.steps.find((it) => it === 'edition'),
    )}
    ${asked.map((step) => {
      const told = plan
        .questionsOf(step)
        .map((it) => ({ words: wordsOf(it, answers), lang: it.lang }));
      return partOf(view, context, plan.titleOf(step), told, step);
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

/** An answer in whole words, and its language where it is not the form's. */
interface ToldAnswer {
  readonly words: string;
  readonly lang?: string | undefined;
}

/** One step: what was filled in, and the way back; nothing where nothing was filled in. */
function partOf(
  { t, heading }: SignupView,
  { onChange }: CheckStepContext,
  title: string,
  told: readonly ToldAnswer[],
  step: Step | undefined,
): TemplateResult | typeof nothing {
  const filled = told.filter((it) => it.words);
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
      ${filled.map(
        (it) => html`<li><bdi lang=${ifDefined(it.lang)} .textContent=${it.words}></bdi></li>`,
      )}
    </ul>
  </section>`;
}
