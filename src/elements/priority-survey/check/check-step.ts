import { html, nothing, type TemplateResult } from 'lit';
import type { Survey } from '../../../contract/survey.ts';
import { fieldError } from '../../../parts/error-summary.ts';
import { backIcon } from '../../../parts/icon.ts';
import type { AnsweringController } from '../answering-controller.ts';
import { orderList } from '../order-list.ts';
import type { SurveyView } from '../survey-view.ts';
import { toVision } from '../vision/vision-answers.ts';
import { visionList } from '../vision/vision-list.ts';
import { codeField } from './code-field.ts';
import { optionalLabel, textField, valueOf } from './text-field.ts';

/** The order once more as a plain list, and in groups what someone may want to add to it. */
export function checkStep(
  survey: Survey,
  answering: AnsweringController,
  view: SurveyView,
): TemplateResult {
  const { ranking, answers, invitation } = answering;
  const { placed, pool } = ranking;
  const { t } = view;
  const institution = invitation.value?.institution;
  return html`${view.heading(1, t('checkTitle'), { classes: 'heading', id: 'check', focusable: true })}
    <div class="check">
      ${orderList(placed.map((it) => it.title))}
      ${
        pool.length
          ? html`<p class="muted small">
              <span
                .textContent=${`${t('notPlaced')}: ${pool.map((it) => it.title).join('; ')}.`}
              ></span>
              <span .textContent=${t('rest')}></span>
            </p>`
          : nothing
      }
      ${visionList(survey, toVision(survey, answers.vision), view)}
      <button class="button-quiet" type="button" @click=${() => answering.goBack()}>
        ${backIcon()}<span .textContent=${t('change')}></span>
      </button>
    </div>
    ${group(t('withOrder'), html`${remarkField(answering, view)} ${publishField(answering, view)}`)}
    ${group(
      t('aboutYou'),
      html`${
        institution
          ? html`<p .textContent=${t('answeringFor', { institution })}></p>`
          : textField('institution', t('organization'), 'organization', answering, view)
      }
      ${textField('role', t('role'), 'organization-title', answering, view)}
      ${textField('name', t('name'), 'name', answering, view, t('nameHint'))}`,
    )}
    ${codeField(survey, answering, view)}`;
}

const group = (title: string, fields: TemplateResult): TemplateResult =>
  html`<fieldset class="group">
    <legend class="title" .textContent=${title}></legend>
    <div class="stack">${fields}</div>
  </fieldset>`;

function remarkField(
  { answers, form, set }: AnsweringController,
  view: SurveyView,
): TemplateResult {
  const { t, common } = view;
  const wrong = form.errorAt('remark');
  return html`<div class=${`field ${wrong ? 'field-invalid' : ''}`}>
    ${view.help} ${optionalLabel('remark', t('remark'), view)}
    <p class="hint" id="remark-hint" .textContent=${t('remarkHint')}></p>
    ${fieldError('remark-error', wrong, common('error'))}
    <textarea
      class="control"
      id="remark"
      name="remark"
      autocomplete="off"
      aria-describedby=${wrong ? 'remark-error remark-hint' : 'remark-hint'}
      aria-invalid=${wrong ? 'true' : 'false'}
      .value=${answers.remark}
      @input=${(event: Event) => set({ remark: valueOf(event) })}
    ></textarea>
  </div>`;
}

function publishField({ answers, set }: AnsweringController, { t }: SurveyView): TemplateResult {
  const choice = (publish: boolean) =>
    html`<label class="choice"
      ><input
        type="radio"
        name="publish"
        .checked=${answers.publish === publish}
        @change=${() => set({ publish })} /><span
        .textContent=${t(publish ? 'publishYes' : 'publishNo')}
      ></span
    ></label>`;
  return html`<fieldset class="field" aria-describedby="publish-hint">
    <legend .textContent=${t('publish')}></legend>
    <p class="hint" id="publish-hint" .textContent=${t('publishHint')}></p>
    <div>${choice(false)} ${choice(true)}</div>
  </fieldset>`;
}
