import { html, nothing, type TemplateResult } from 'lit';
import { fieldError } from '../../../parts/error-summary.ts';
import type { Survey } from '../../../contract/survey.ts';
import { backIcon } from '../../../parts/icon.ts';
import { orderList } from '../order-list.ts';
import type { AnsweringController } from '../answering-controller.ts';
import type { SurveyView } from '../survey-view.ts';
import { toVision } from '../vision/vision-answers.ts';
import { visionList } from '../vision/vision-list.ts';

/** The order once more as a plain list, and what someone may want to add to it. */
export function checkStep(
  survey: Survey,
  answering: AnsweringController,
  view: SurveyView,
): TemplateResult {
  const { ranking, answers, form, set } = answering;
  const { placed, pool } = ranking;
  const { t, common } = view;
  const wrongRemark = form.errorAt('remark');
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
    <div class=${`field ${wrongRemark ? 'field-invalid' : ''}`}>
      ${label('remark', t('remark'), common('optional'))}
      <p class="hint" id="remark-hint" .textContent=${t('remarkHint')}></p>
      ${fieldError('remark-error', wrongRemark, common('error'))}
      <textarea
        class="control"
        id="remark"
        name="remark"
        autocomplete="off"
        aria-describedby=${wrongRemark ? 'remark-error remark-hint' : 'remark-hint'}
        aria-invalid=${wrongRemark ? 'true' : 'false'}
        .value=${answers.remark}
        @input=${(event: Event) => set({ remark: valueOf(event) })}
      ></textarea>
    </div>
    ${textField('institution', t('organization'), 'organization', answering, view)}
    ${textField('role', t('role'), 'organization-title', answering, view)}
    ${textField('name', t('name'), 'name', answering, view, t('nameHint'))}
    ${textField('code', t('code'), 'off', answering, view, t('codeHint'))}
    <fieldset class="field" aria-describedby="publish-hint">
      <legend .textContent=${t('publish')}></legend>
      <p class="hint" id="publish-hint" .textContent=${t('publishHint')}></p>
      <div>${choice(false)} ${choice(true)}</div>
    </fieldset>`;
}

const label = (id: string, text: string, optional: string) =>
  html`<label for=${id}
    ><span .textContent=${text}></span> <span class="optional" .textContent=${optional}></span
  ></label>`;

const textField = (
  name: 'institution' | 'role' | 'name' | 'code',
  text: string,
  autocomplete: 'organization' | 'organization-title' | 'name' | 'off',
  { answers, form, set }: AnsweringController,
  { common }: SurveyView,
  hint?: string,
) => {
  const wrong = form.errorAt(name);
  return html`<div class=${`field ${wrong ? 'field-invalid' : ''}`}>
    ${label(name, text, common('optional'))}
    ${hint ? html`<p class="hint" id=${`${name}-hint`} .textContent=${hint}></p>` : nothing}
    ${fieldError(`${name}-error`, wrong, common('error'))}
    <input
      class="control"
      id=${name}
      name=${name}
      maxlength=${name === 'code' ? 100 : 200}
      autocomplete=${autocomplete}
      aria-describedby=${hint ? `${wrong ? `${name}-error ` : ''}${name}-hint` : nothing}
      aria-invalid=${wrong ? 'true' : 'false'}
      .value=${answers[name]}
      @input=${(event: Event) => set({ [name]: valueOf(event) })}
    />
  </div>`;
};

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
