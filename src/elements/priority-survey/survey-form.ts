import { html, nothing, type TemplateResult } from 'lit';
import type { Survey } from '../../contract/survey.ts';
import { ballotForm } from '../ballot/ballot-form.ts';
import { receiverLine } from '../ballot/receiver-line.ts';
import type { AnsweringController } from './answering-controller.ts';
import { checkStep } from './check/check-step.ts';
import { rankingStep, restartQuestion } from './rank/ranking-step.ts';
import type { SurveyView } from './survey-view.ts';

/** What the form needs beside the survey and its words. */
export interface SurveyFormContext {
  readonly answering: AnsweringController;
  /** Where the controls of the fields with errors are found. */
  readonly root: ParentNode;
  /** Whether the visitor can be told that the result comes after answering. */
  readonly promisesResult: boolean;
  /** The notice that sending failed, when it did. */
  readonly failure: unknown;
  readonly privacyUrl: string | undefined;
}

/** The form in its two steps: making an order, and checking it with what there is to add. */
export function surveyForm(
  survey: Survey,
  view: SurveyView,
  context: SurveyFormContext,
): TemplateResult {
  const { answering, root, failure } = context;
  const { form, ranking } = answering;
  const isChecking = answering.stage(survey) === 'checking';
  return ballotForm(view, {
    errors: form.errors,
    root,
    fields: isChecking ? checkStep(survey, answering, view) : rankingStep(survey, answering, view),
    failure,
    actions: ranking.isConfirmingRestart
      ? restartQuestion(ranking, view)
      : html`${
          isChecking
            ? receiverLine(view.t('receiver'), view.t('privacy'), context.privacyUrl)
            : nothing
        }
        ${actions(view, context, isChecking)}`,
    onEnter: form.prepare,
    onSubmit: () => answering.submit(survey),
  });
}

function actions(
  { t, common }: SurveyView,
  { answering, promisesResult }: SurveyFormContext,
  isChecking: boolean,
): TemplateResult {
  const { form, ranking } = answering;
  return html`<div class="actions">
    <button class="button button-primary" part="button" id="next">
      <span
        .textContent=${form.isSending ? common('sending') : t(isChecking ? 'send' : 'next')}
      ></span>
    </button>
    ${
      !isChecking && ranking.order.length
        ? html`<button
            class="button-quiet"
            type="button"
            id="restart"
            @click=${() => ranking.startRestart()}
          >
            <span .textContent=${t('restart')}></span>
          </button>`
        : nothing
    }
    ${
      isChecking && promisesResult
        ? html`<span class="muted" .textContent=${t('resultAfter')}></span>`
        : nothing
    }
  </div>`;
}
