import { html, nothing, type TemplateResult } from 'lit';
import type { Decision } from '../../../contract/desk-decisions.ts';
import { fieldError } from '../../../parts/error-summary.ts';
import type { DeskView } from '../desk-view.ts';
import { outcomesFor } from './outcome.ts';
import type { TodoController } from './todo-controller.ts';

/** The answers to what came of a decision. */
export function outcomeField(
  decision: Decision,
  todo: TodoController,
  { t, common }: DeskView,
): TemplateResult {
  const { draft, problem } = todo;
  return html`<fieldset class=${problem === 'outcome' ? 'field field-invalid' : 'field'}>
    <legend .textContent=${t(questionOf(decision))}></legend>
    ${fieldError('outcome-error', problem === 'outcome' ? t('outcomeMissing') : undefined, common('error'))}
    ${outcomesFor(decision).map(
      (it, index) =>
        html`<label class="choice">
          <input
            id=${`outcome-${index}`}
            type="radio"
            name="outcome"
            .value=${it.value}
            .checked=${it.value === draft.outcome}
            aria-describedby=${problem === 'outcome' ? 'outcome-error' : nothing}
            @change=${() => todo.change({ outcome: it.value })}
          /><span .textContent=${t(it.words)}></span>
        </label>`,
    )}
  </fieldset>`;
}

const questionOf = ({ kind }: Decision) =>
  kind === 'look' ? 'isItRight' : kind === 'announced' ? 'didTheyCome' : 'whatAgreed';
