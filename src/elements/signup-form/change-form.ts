import { html, type TemplateResult } from 'lit';
import { quiet } from './buttons.ts';
import { fieldsOf, summaryOf } from './fields.ts';
import type { SignupView } from './signup-view.ts';
import type { StatusContext } from './status-view.ts';

/** How and when someone can be reached from now on. */
export function changeForm(view: SignupView, context: StatusContext): TemplateResult {
  const { t, common, heading } = view;
  const { busy, draft, questions, root, onChange, goTo } = context;
  return html`<div>
      ${heading(1, t('contact'), { id: 'step', classes: 'title', focusable: true })}
      <p class="lead" .textContent=${t('changeHint')}></p>
    </div>
    ${summaryOf(view, draft, root)}
    <form novalidate aria-labelledby="step" @submit=${onChange}>
      <div class="questions">
        ${fieldsOf(view, draft, questions)}
        <div class="actions">
          <button class="button button-primary" part="button">
            <span .textContent=${busy ? common('sending') : t('save')}></span>
          </button>
          ${quiet(t('cancel'), () => goTo(undefined, '#outcome'))}
        </div>
      </div>
    </form>`;
}
