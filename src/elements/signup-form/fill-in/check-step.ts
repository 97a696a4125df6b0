import { html, nothing, type TemplateResult } from 'lit';
import { editionSummary } from '../edition-summary.ts';
import { idOf, wordsOf, type Answers, type Question } from '../questions/question.ts';
import type { SignupView } from '../signup-view.ts';
import type { FormPlan, Step } from './form-plan.ts';

/** What check-your-answers shows, and the way back from it. */
export interface CheckStepContext {
  readonly plan: FormPlan;
  readonly answers: Answers;
  readonly goTo: (step: Step, focus: string) => void;
}

/** All answers once more, each with a way back to its field. */
export function checkStep(view: SignupView, context: CheckStepContext): TemplateResult {
  const { plan, answers } = context;
  const { otherTitle } = plan;
  const rowsOf = (step: Question['step']) =>
    plan.questions
      .filter((it) => it.step === step)
      .map((it) => answerRow(view, context, it.short, wordsOf(it, answers), idOf(it.field)));
  const part = (title: string, step: Question['step']) =>
    html`<div class="stack-small">
      ${view.heading(2, title, { classes: 'panel-title' })} ${answerList(rowsOf(step))}
    </div>`;
  const target = targetRows(view, context);
  return otherTitle === undefined
    ? answerList([target, rowsOf('details')])
    : html`${answerList(target)} ${part(view.t('detailsTitle'), 'details')}
      ${part(otherTitle, 'other')}`;
}

const answerList = (rows: unknown) => html`<dl class="answers">${rows}</dl>`;

/** Which group it is, and when and where. */
function targetRows(view: SignupView, context: CheckStepContext): unknown {
  const { t, group, edition } = view;
  const { mode, steps } = context.plan;
  const summary = edition && editionSummary(edition, view);
  const start = summary ? `${summary.when}, ${summary.where}` : t('any');
  const changeable = steps.includes('edition') ? 'edition' : undefined;
  return [
    group ? answerRow(view, context, t('group'), group.name) : nothing,
    group?.editions.length && mode !== 'talk'
      ? answerRow(view, context, t('start'), start, changeable)
      : nothing,
  ];
}

/** One answer; without an id there is nothing to change. */
function answerRow(
  { t }: SignupView,
  { plan, goTo }: CheckStepContext,
  label: string,
  words: string,
  id?: string,
): TemplateResult {
  return html`<div>
    <dt .textContent=${label}></dt>
    <dd class=${words ? 'answer' : 'answer muted'}>
      <bdi .textContent=${words || t('notFilled')}></bdi>
    </dd>
    ${
      id
        ? html`<dd class="answer-change">
            <button
              class="button-quiet"
              type="button"
              part="button"
              @click=${() => goTo(plan.stepOf(id) ?? 'details', id)}
            >
              <span .textContent=${t('change')}></span>
              <span class="visually-hidden" .textContent=${label}></span>
            </button>
          </dd>`
        : nothing
    }
  </div>`;
}
