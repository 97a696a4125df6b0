import { html, type TemplateResult } from 'lit';
import { quietButton } from '../buttons.ts';
import { draftSummary, fields } from '../questions/fields.ts';
import type { SignupView } from '../signup-view.ts';
import type { StatusController } from './status-controller.ts';

/** Fills in how and when someone can be reached from now on. */
export function changeForm(view: SignupView, status: StatusController): TemplateResult {
  const { t, common, heading } = view;
  const { draft, contactChange } = status;
  return html`<div>
      ${heading(1, view.messages('changeContact'), { id: 'step', classes: 'title', focusable: true })}
      <p class="lead" .textContent=${t('changeHint')}></p>
    </div>
    ${draftSummary(view, draft)}
    <form novalidate aria-labelledby="step" @submit=${status.onChangeSubmit}>
      <div class="questions">
        ${fields(view, draft, contactChange.questions, true)}
        <div class="actions">
          <button class="button button-primary" part="button">
            <span .textContent=${status.isBusy ? common('sending') : t('save')}></span>
          </button>
          ${quietButton(t('cancel'), () => status.goTo(undefined, '#outcome'))}
        </div>
      </div>
    </form>`;
}
