import { html, type TemplateResult } from 'lit';
import type { Survey } from '../../../contract/survey.ts';
import { confirmationQuestion } from '../../ballot/confirmation-question.ts';
import type { AnsweringController } from '../answering-controller.ts';
import { withAnswer, type AnswerToVision } from '../vision/vision-answers.ts';
import { visionFields } from '../vision/vision-fields.ts';
import { poolList } from './pool-list.ts';
import type { RankingController } from './ranking-controller.ts';
import { rankingList } from './ranking-list.ts';
import type { SurveyView } from '../survey-view.ts';

/** Making an order: what has a place and what has none, side by side where there is room. */
export const rankingStep = (
  survey: Survey,
  answering: AnsweringController,
  view: SurveyView,
): TemplateResult => {
  const { ranking, answers, form } = answering;
  const onVision: AnswerToVision = (id, change) =>
    // Read when it is used: two changes can come before the next render.
    answering.set({ vision: withAnswer(answering.answers.vision, id, change) });
  return html`<button class="button-quiet skip" type="button" @click=${answering.focusNext}>
      <span .textContent=${view.t('skip')}></span>
    </button>
    ${visionFields(survey, answers.vision, form.errorAt, view, onVision)}
    <fieldset class="regions" aria-labelledby="question">
      ${rankingList(ranking, view)} ${poolList(ranking, view)}
    </fieldset>
    <p class="muted rest" .textContent=${view.t('rest')}></p>`;
};

/** The question before everything loses its place. */
export const restartQuestion = (ranking: RankingController, { t }: SurveyView): TemplateResult =>
  confirmationQuestion({
    question: t('restartSure', { count: ranking.placed.length }),
    yes: t('restartYes'),
    no: t('restartNo'),
    confirm: () => ranking.restart(),
    cancel: () => ranking.cancelRestart(),
  });
